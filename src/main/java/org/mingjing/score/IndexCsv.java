package org.mingjing.score;

import java.io.IOException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.mingjing.drivers.SheetText;

/** An index as CSV: one line for each subject, without the contributions, which {@link IndexJson} writes. */
public final class IndexCsv {

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT.builder()
            .setHeader("subject", "name", "score", "colour", "exposure", "assessed", "confirmed", "findings")
            .setRecordSeparator('\n')
            .get();

    private IndexCsv() {}

    /** Writes header and lines; a subject that is not assessed has no colour. */
    public static void write(RiskIndex index, Appendable out) throws IOException {
        // The printer is not closed, because the caller owns what it writes to.
        CSVPrinter printer = new CSVPrinter(out, FORMAT);
        for (SubjectScore score : index.subjects()) {
            printer.printRecord(SheetText.cell(score.subject()), SheetText.cell(score.name()), score.provisional().score().toPlainString(),
                    score.colour(), score.cases(), score.assessed(), score.confirmed().score().toPlainString(),
                    score.provisional().findings());
        }
        printer.flush();
    }
}
