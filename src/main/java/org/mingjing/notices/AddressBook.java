package org.mingjing.notices;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mingjing.ledger.facts.ToldTo;
import org.mingjing.people.Person;
import org.mingjing.warn.Telling;
import org.mingjing.warn.Warning;

/** Who is told of an act by which channel, as things stood when it was opened. */
record AddressBook(WaysToPeople ways, Map<String, Contact> contacts, List<OpenChannel> channels) implements Telling.Addresses {

    @Override
    public List<ToldTo> of(Warning warning, List<Telling.Recipient> recipients) {
        List<ToldTo> told = new ArrayList<>();
        if (recipients.isEmpty()) {
            return told;
        }
        Set<String> accounts = new HashSet<>();
        for (Telling.Recipient recipient : recipients) {
            List<Person> found = ways.first(recipient.ways(), warning);
            if (found.isEmpty()) {
                told.add(new ToldTo(recipient.code(), "", ""));
            }
            found.stream().filter(person -> accounts.add(person.account())).forEach(person -> tell(person, recipient.code(), warning, told));
        }
        channels.stream().filter(channel -> channel.isOfGroup() && takes(channel, warning))
                .forEach(channel -> told.add(new ToldTo("", "", channel.id())));
        return told;
    }

    private void tell(Person person, String code, Warning warning, List<ToldTo> told) {
        Contact contact = contacts.getOrDefault(person.account(), Contact.none(person.account()));
        List<OpenChannel> by = channels.stream().filter(channel -> !channel.isOfGroup() && contact.wants(channel.id())
                && !contact.by(channel.kind().reach()).isEmpty() && takes(channel, warning)).toList();
        if (by.isEmpty()) {
            // It stands on the pages; nothing else tells of it.
            told.add(new ToldTo(code, person.account(), ""));
        }
        by.forEach(channel -> told.add(new ToldTo(code, person.account(), channel.id())));
    }

    private static boolean takes(OpenChannel channel, Warning warning) {
        return channel.settings().takes(warning.level(), warning.act(), warning.department());
    }
}
