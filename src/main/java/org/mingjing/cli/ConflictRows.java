package org.mingjing.cli;

import java.io.IOException;
import java.io.Writer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.mingjing.drivers.SheetText;
import org.mingjing.ledger.facts.Conflict;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Conflicts as CSV, one a row. It stands beside its command, as every run of the program makes the commands and need not wait for a reader. */
final class ConflictRows {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setRecordSeparator('\n').setHeader("record", "source",
            "factId", "version", "case", "node", "occurredAt", "recorded", "reviewedBy", "note").get();
    private static final JsonMapper JSON = new JsonMapper();

    private final CSVPrinter printer;

    ConflictRows(Writer out) throws IOException {
        printer = new CSVPrinter(out, FORMAT);
    }

    void print(Conflict conflict) throws IOException {
        JsonNode body = JSON.readTree(conflict.body().json());
        JsonNode fact = body.path("fact");
        printer.printRecord(conflict.seq(), text(fact, "source"), text(fact, "factId"), fact.path("version").asLong(0),
                text(fact, "caseId"), text(fact, "node"), text(fact, "occurredAt"), text(body, "receivedAt"),
                conflict.review() == null ? "" : SheetText.cell(conflict.review().by()),
                conflict.review() == null ? "" : SheetText.cell(conflict.review().note()));
    }

    private static String text(JsonNode object, String name) {
        return SheetText.cell(object.path(name).asString(""));
    }
}
