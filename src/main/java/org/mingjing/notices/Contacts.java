package org.mingjing.notices;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mingjing.log.RecordBody;
import org.mingjing.people.RecordedChanges;
import org.mingjing.texts.Sha256;
import org.mingjing.texts.WrongInput;
import org.springframework.data.jdbc.core.JdbcAggregateOperations;

/** How accounts are reached: each change is a record of the log, which has the digest alone of addresses and numbers. */
public final class Contacts {

    private static final String MAIL = "[^\\s@<>\",;:\\\\\\p{Cntrl}]{1,64}@[A-Za-z0-9.-]{1,190}";
    private static final String MOBILE = "\\+?[0-9]{5,15}";

    private final JdbcAggregateOperations rows;
    private final RecordedChanges changes;
    private final Seal seal;

    Contacts(JdbcAggregateOperations rows, RecordedChanges changes, Seal seal) {
        this.rows = rows;
        this.changes = changes;
        this.seal = seal;
    }

    /** How the account is reached; of one of which nothing is known, nothing. */
    public Contact of(String account) {
        return Optional.ofNullable(RecordedChanges.told(() -> rows.findById(account, ContactRow.class))).map(this::contact)
                .orElse(Contact.none(account));
    }

    /** Of all accounts of which something is known, by account. */
    Map<String, Contact> all() {
        Map<String, Contact> contacts = new HashMap<>();
        RecordedChanges.told(() -> rows.findAll(ContactRow.class)).forEach(row -> contacts.put(row.account(), contact(row)));
        return contacts;
    }

    private Contact contact(ContactRow row) {
        Map<String, String> reached = row.reached().isEmpty() ? Map.of() : seal.texts(place(row.account()), row.reached());
        return new Contact(row.account(), reached.getOrDefault("mail", ""), reached.getOrDefault("mobile", ""), row.channels().lines().toList());
    }

    private static String place(String account) {
        return "contact " + account;
    }

    /** Keeps how an account is reached, in place of what was known. @throws IllegalArgumentException with a sentence if an address is none */
    public Contact keep(Contact contact, List<String> channelsThereAre, String by) {
        if (!contact.mail().isEmpty() && !contact.mail().matches(MAIL)) {
            throw WrongInput.of("notices.no-mail-address");
        }
        if (!contact.mobile().isEmpty() && !contact.mobile().matches(MOBILE)) {
            throw WrongInput.of("notices.no-mobile-number");
        }
        contact.channels().stream().filter(id -> !channelsThereAre.contains(id)).findFirst().ifPresent(id -> {
            throw WrongInput.of("notices.no-channel", id);
        });
        Map<String, String> reached = new TreeMap<>(Map.of("mail", contact.mail(), "mobile", contact.mobile()));
        reached.values().removeIf(String::isEmpty);
        return contact(changes.run(trail -> {
            ContactRow row = new ContactRow(contact.account(), String.join("\n", contact.channels()),
                    reached.isEmpty() ? "" : seal.close(place(contact.account()), JsonTexts.write(reached)), -1);
            ContactRow kept = row.at(trail.append(body(row, by, trail.now())));
            return rows.existsById(contact.account(), ContactRow.class) ? rows.update(kept) : rows.insert(kept);
        }));
    }

    private static RecordBody body(ContactRow row, String by, Instant at) {
        return RecordBody.of(NoticeTables.CONTACT_KIND, new TreeMap<>(Map.of("account", row.account(), "channels", row.channels(),
                "reachedDigest", Sha256.hex(row.reached()), "act", "changed", "by", by, "at", at.toString())));
    }
}
