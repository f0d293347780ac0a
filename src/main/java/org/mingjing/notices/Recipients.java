package org.mingjing.notices;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.mingjing.drivers.Installation;
import org.mingjing.facts.Registry;
import org.mingjing.people.Person;
import org.mingjing.warn.Telling;

/** Finds the people whom the ladder names, and the channels by which they are told. */
final class Recipients implements Telling {

    private final Installation installation;
    private final Supplier<List<Person>> people;
    private final Supplier<Map<String, Contact>> contacts;
    private final Supplier<Collection<OpenChannel>> channels;

    /** @param people whoever may use an account now @param channels those that are switched on */
    Recipients(Installation installation, Supplier<List<Person>> people, Supplier<Map<String, Contact>> contacts,
            Supplier<Collection<OpenChannel>> channels) {
        this.installation = installation;
        this.people = people;
        this.contacts = contacts;
        this.channels = channels;
    }

    @Override
    public Addresses addresses() {
        LocalDate day = LocalDate.ofInstant(installation.clock().instant(), ZoneOffset.UTC);
        Registry registry = installation.ledger().registry(installation.ledger().now());
        return new AddressBook(new WaysToPeople(people.get(), registry, day), contacts.get(), List.copyOf(channels.get()));
    }
}
