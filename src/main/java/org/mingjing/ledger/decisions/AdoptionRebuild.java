package org.mingjing.ledger.decisions;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mingjing.rules.PackageId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Makes the table of adopted versions anew from its records. */
final class AdoptionRebuild {

    private static final JsonMapper JSON = new JsonMapper();

    private final Connection transaction;

    AdoptionRebuild(Connection transaction) {
        this.transaction = transaction;
    }

    /** Empties the table. */
    void begin() throws SQLException {
        try (Statement statement = transaction.createStatement()) {
            statement.execute("delete from adoption");
        }
    }

    void take(long seq, String body) throws SQLException {
        JsonNode tree = JSON.readTree(body);
        Adoptions.insert(transaction, new Adoption(seq, new PackageId(text(tree, "package"), text(tree, "version")),
                text(tree, "packageHash"), day(tree, "from"), day(tree, "to")));
    }

    private static String text(JsonNode tree, String name) {
        return tree.path(name).asString("");
    }

    private static @Nullable LocalDate day(JsonNode tree, String name) {
        return tree.has(name) ? LocalDate.parse(text(tree, name)) : null;
    }
}
