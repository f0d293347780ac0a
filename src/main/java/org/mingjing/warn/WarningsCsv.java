package org.mingjing.warn;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.mingjing.drivers.SheetText;
import org.mingjing.texts.FileFailed;

/** Warnings as CSV, the one raised last first; no cell is a formula. */
public final class WarningsCsv {

    /** Read by other programs: a new one comes at the end. */
    static final List<String> COLUMNS = List.of("id", "case", "rule", "nature", "level", "state", "department", "post", "official", "at",
            "due", "raisedAt", "changedAt", "assignee", "package", "version");

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader(COLUMNS.toArray(String[]::new)).setRecordSeparator('\n').get();

    private WarningsCsv() {}

    /** Writes those that are asked for. */
    public static void write(Warnings warnings, Onlooker onlooker, WarningQuery query, Appendable out) {
        try {
            CSVPrinter printer = new CSVPrinter(out, FORMAT);
            warnings.each(onlooker, query, warning -> print(warning, printer));
            printer.flush();
        } catch (IOException e) {
            throw new FileFailed(e, "warn.csv-unwritten");
        }
    }

    private static void print(Warning warning, CSVPrinter printer) {
        try {
            printer.printRecord(List.of(warning.id(), warning.subject(), warning.rule(), warning.nature(), warning.level(),
                    warning.state(), warning.department(), warning.fact().post(), warning.official(), warning.findingAt().toString(),
                    time(warning.due()), warning.raisedAt().toString(), warning.fact().occurredAt().toString(), warning.assignee(),
                    warning.rules().toString(), Long.toString(warning.seq())).stream().map(SheetText::cell).toList());
        } catch (IOException e) {
            throw new FileFailed(e, "warn.csv-unwritten");
        }
    }

    private static String time(@Nullable Instant instant) {
        return instant == null ? "" : instant.toString();
    }
}
