package org.mingjing.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjing.people.PeopleTables;

/** The checks of the read models of who may do what: accounts, and tokens of source systems. */
final class PeopleReadModels {

    private PeopleReadModels() {}

    static List<ReadModelCheck> checks() {
        return List.of(
                new NewestRowsCheck(PeopleTables.ACCOUNT_KIND, PeopleTables.ACCOUNT, PeopleReadModels::account),
                new NewestRowsCheck(PeopleTables.TOKEN_KIND, PeopleTables.TOKEN, PeopleReadModels::token),
                new NewestRowsCheck(PeopleTables.SNOOZE_KIND, PeopleTables.SNOOZE, PeopleReadModels::snooze));
    }

    private static List<@Nullable String> account(String body) {
        BodyFields fields = BodyFields.of(body);
        return List.of(fields.text("account"), fields.text("name"), fields.text("official"), fields.text("department"),
                fields.text("language"), fields.text("grants"), fields.truth("locked"), fields.truth("mustChangePassword"),
                fields.text("passwordDigest"));
    }

    private static List<@Nullable String> snooze(String body) {
        BodyFields fields = BodyFields.of(body);
        return List.of(fields.text("id"), fields.text("account"), fields.text("warning"), fields.epochMicros("until"),
                fields.text("reason"), fields.epochMicros("madeAt"));
    }

    private static List<@Nullable String> token(String body) {
        BodyFields fields = BodyFields.of(body);
        return List.of(fields.text("id"), fields.text("hash"), fields.text("for"), fields.text("source"), fields.text("sources"),
                fields.text("departments"), fields.truth("registry"), fields.text("note"), fields.text("madeBy"),
                fields.epochMicros("madeAt"), fields.epochMicros("expiresAt"), fields.truth("revoked"));
    }
}
