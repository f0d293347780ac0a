package org.mingjing.people;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mingjing.log.RecordBody;
import org.mingjing.texts.Language;
import org.mingjing.texts.Sha256;

/** Accounts between rows, records and persons. */
final class AccountTexts {

    private AccountTexts() {}

    static Person person(AccountRow row) {
        return new Person(row.name(), row.shownName(), GrantLines.read(row.grants()), given(row.official()), given(row.department()),
                Language.ofCode(row.language()).orElse(null));
    }

    static AccountRow row(Person person, boolean locked, boolean mustChange, String password) {
        return new AccountRow(person.account(), person.name(), kept(person.official()), kept(person.department()),
                person.language() == null ? "" : person.language().code(), GrantLines.write(person.grants()), locked, mustChange,
                password, -1);
    }

    private static @Nullable String given(String text) {
        return text.isEmpty() ? null : text;
    }

    private static String kept(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** The record of a change: the whole account as it is from then on, with a digest in place of the password's hash. */
    static RecordBody body(AccountRow row, Change change) {
        Map<String, Object> fields = new TreeMap<>();
        fields.put("account", row.name());
        fields.put("name", row.shownName());
        fields.put("official", row.official());
        fields.put("department", row.department());
        fields.put("language", row.language());
        fields.put("grants", row.grants());
        fields.put("locked", row.locked());
        fields.put("mustChangePassword", row.mustChange());
        fields.put("passwordDigest", Sha256.hex(row.password()));
        fields.putAll(change.fields());
        return RecordBody.of(PeopleTables.ACCOUNT_KIND, fields);
    }

    /**
     * What was done, by whom and when.
     *
     * @param act such as {@code made} or {@code locked}
     * @param by name of the account that did it; of the service itself {@code start}
     */
    record Change(String act, String by, Instant at) {

        Map<String, Object> fields() {
            return Map.of("act", act, "by", by, "at", at.toString());
        }
    }
}
