package org.mingjing.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjing.ledger.facts.FactTables;
import org.mingjing.notices.NoticeTables;

/** The checks of the read models of telling people: channels, how accounts are reached, what is told to whom, and what came of it. */
final class NoticeReadModels {

    private NoticeReadModels() {}

    static List<ReadModelCheck> checks() {
        return List.of(
                new NewestRowsCheck(NoticeTables.CHANNEL_KIND, NoticeTables.CHANNEL, NoticeReadModels::channel),
                new NewestRowsCheck(NoticeTables.CONTACT_KIND, NoticeTables.CONTACT, NoticeReadModels::contact),
                new ReadModelRows(NoticeTables.DELIVERY_KIND, FactTables.OUTCOME, NoticeReadModels::outcome),
                new DeliveryRowsCheck());
    }

    private static List<@Nullable String> channel(String body) {
        BodyFields fields = BodyFields.of(body);
        return List.of(fields.text("id"), fields.text("for"), fields.text("name"), fields.text("settings"), fields.truth("enabled"),
                fields.text("secretsDigest"));
    }

    private static List<@Nullable String> contact(String body) {
        BodyFields fields = BodyFields.of(body);
        return List.of(fields.text("account"), fields.text("channels"), fields.text("reachedDigest"));
    }

    private static List<@Nullable String> outcome(String body) {
        BodyFields fields = BodyFields.of(body);
        return List.of(fields.text("key"), fields.text("state"), fields.integer("tries"), fields.epochMicros("at"), fields.text("by"),
                fields.text("said"));
    }
}
