package org.mingjing.people;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjing.database.Queries;
import org.mingjing.drivers.Installation;
import org.mingjing.texts.Language;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the record says of an account: who changed what, and when. */
public final class AccountHistory {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String NEWEST = """
            select seq, body from record where kind = 'account' and body::jsonb->>'account' = ? order by seq desc limit ?
            """;

    private final Installation installation;

    AccountHistory(Installation installation) {
        this.installation = installation;
    }

    /**
     * A change.
     *
     * @param seq place in the log
     * @param act such as made, changed, granted, locked, unlocked, password-reset or password-changed
     * @param by name of the account that did it; of the service itself or a command a word of its own
     * @param after the account as it was from then on
     */
    public record AccountChange(long seq, String act, String by, Instant at, Account after) {}

    /** The newest changes of an account, the newest first. */
    public List<AccountChange> of(String name, int limit) {
        return installation.ledger().inTransaction(connection -> Queries.on(connection).sql(NEWEST).params(name, limit)
                .query((row, number) -> change(row.getLong(1), JSON.readTree(row.getString(2)))).list());
    }

    private static AccountChange change(long seq, JsonNode body) {
        Person person = new Person(text(body, "account"), text(body, "name"), GrantLines.read(text(body, "grants")), given(body, "official"),
                given(body, "department"), Language.ofCode(text(body, "language")).orElse(null));
        return new AccountChange(seq, text(body, "act"), text(body, "by"), Instant.parse(text(body, "at")),
                new Account(person, body.path("locked").booleanValue(), body.path("mustChangePassword").booleanValue()));
    }

    private static String text(JsonNode body, String field) {
        return body.path(field).asString("");
    }

    private static @Nullable String given(JsonNode body, String field) {
        String text = text(body, field);
        return text.isEmpty() ? null : text;
    }
}
