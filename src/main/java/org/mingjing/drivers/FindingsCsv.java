package org.mingjing.drivers;

import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.mingjing.assess.Finding;
import org.mingjing.ledger.decisions.StandingFinding;
import org.mingjing.texts.FileFailed;

/**
 * Standing findings as CSV, sorted by case, rule, time, then the other columns; instants in ISO 8601 with the offset of
 * the package's zone, lines ended by LF.
 */
public final class FindingsCsv {

    /** Read by other programs: a new one comes at the end. */
    static final List<String> COLUMNS = List.of("case", "rule", "kind", "nature", "level", "points", "node", "at", "due", "department",
            "post", "official", "package", "version");

    private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder()
            .setHeader(COLUMNS.toArray(String[]::new))
            .setRecordSeparator('\n')
            .get();

    /** The column that is a number. */
    private static final int POINTS = 5;

    private FindingsCsv() {}

    /** Writes the findings that stand. @param packageId of this package alone, "" for all */
    public static void write(Installation installation, String packageId, Appendable out) {
        write(installation, FindingFilter.ofPackage(packageId), out);
    }

    /** Writes the findings that stand. @param filter which of them */
    public static void write(Installation installation, FindingFilter filter, Appendable out) {
        try {
            CSVPrinter printer = new CSVPrinter(out, FORMAT);
            List<StandingFinding> ofCase = new ArrayList<>();
            filter.each(installation.ledger().decisions(), finding -> {
                if (!ofCase.isEmpty() && !ofCase.get(0).caseId().equals(finding.caseId())) {
                    print(ofCase, printer);
                }
                ofCase.add(finding);
            });
            print(ofCase, printer);
            printer.flush();
        } catch (IOException e) {
            throw new FileFailed(e, "drivers.findings-unwritten");
        }
    }

    private static void print(List<StandingFinding> ofCase, CSVPrinter printer) {
        try {
            for (List<String> row : FindingOrder.sorted(ofCase).stream().map(FindingsCsv::row).toList()) {
                for (int i = 0; i < row.size(); i++) {
                    printer.print(i == POINTS ? row.get(i) : SheetText.cell(row.get(i)));
                }
                printer.println();
            }
            ofCase.clear();
        } catch (IOException e) {
            throw new FileFailed(e, "drivers.findings-unwritten");
        }
    }

    /** The columns of one finding. */
    static List<String> row(StandingFinding standing) {
        Finding finding = standing.finding();
        return List.of(standing.caseId(), finding.rule(), finding.kind().code(), finding.nature().code(),
                finding.level().code(), finding.points().toPlainString(), finding.node(), time(finding.at(), standing),
                time(finding.due(), standing), finding.owner().department(), finding.owner().post(),
                finding.owner().official(), standing.rules().id(), standing.rules().version());
    }

    static String time(@Nullable Instant instant, StandingFinding standing) {
        return instant == null ? "" : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atZone(standing.timeZone()));
    }
}
