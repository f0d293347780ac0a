package org.mingjing.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mingjing.rules.PackageId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Makes the rows of what people did anew from its records: versions adopted, conflicts reviewed. */
final class ActRows {

    private static final JsonMapper JSON = new JsonMapper();

    private final Connection transaction;

    ActRows(Connection transaction) {
        this.transaction = transaction;
    }

    /** @return whether the record is of such a kind */
    boolean take(long seq, String kind, String body) throws SQLException {
        if (kind.equals(Adoption.KIND)) {
            JsonNode tree = JSON.readTree(body);
            Adoptions.insert(transaction, new Adoption(seq, new PackageId(text(tree, "package"), text(tree, "version")),
                    text(tree, "packageHash"), day(tree, "from"), day(tree, "to")));
            return true;
        }
        if (kind.equals(ConflictReview.KIND)) {
            JsonNode tree = JSON.readTree(body);
            Conflicts.insert(transaction, seq,
                    new ConflictReview(tree.path("conflict").asLong(-1), text(tree, "by"), text(tree, "note")));
            return true;
        }
        return false;
    }

    private static String text(JsonNode tree, String name) {
        return tree.path(name).asString("");
    }

    private static @Nullable LocalDate day(JsonNode tree, String name) {
        return tree.has(name) ? LocalDate.parse(text(tree, name)) : null;
    }
}
