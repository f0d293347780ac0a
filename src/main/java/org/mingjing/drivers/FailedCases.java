package org.mingjing.drivers;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.mingjing.ledger.decisions.RecordedFailure;
import org.mingjing.texts.FileFailed;

/** The cases that could not be assessed and why, until they can. */
public final class FailedCases {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setRecordSeparator('\n')
            .setHeader("case", "package", "version", "asOf", "reason").get();
    private static final int PAGE = 1_000;

    private FailedCases() {}

    /** Gives them by case and package. @param packageId of this package alone, "" for all */
    public static void each(Installation installation, String packageId, Consumer<RecordedFailure> to) {
        @Nullable RecordedFailure last = null;
        List<RecordedFailure> page;
        do {
            page = installation.ledger().decisions().failures().standing(last, PAGE);
            for (RecordedFailure failure : page) {
                last = failure;
                if (packageId.isEmpty() || packageId.equals(failure.rules().id())) {
                    to.accept(failure);
                }
            }
        } while (page.size() == PAGE);
    }

    /** Writes them as CSV. */
    public static void write(Installation installation, String packageId, Appendable out) {
        write(installation, packageId, Visibility.ALL, out);
    }

    /** Writes as CSV those that somebody sees. */
    public static void write(Installation installation, String packageId, Visibility visible, Appendable out) {
        VisibleCases seen = new VisibleCases(installation, visible);
        try {
            CSVPrinter printer = new CSVPrinter(out, FORMAT);
            each(installation, packageId, failure -> {
                if (!seen.among(List.of(failure.caseId())).isEmpty()) {
                    print(failure, printer);
                }
            });
            printer.flush();
        } catch (IOException e) {
            throw new FileFailed(e, "drivers.failed-unwritten");
        }
    }

    private static void print(RecordedFailure failure, CSVPrinter printer) {
        try {
            printer.printRecord(SheetText.cell(failure.caseId()), failure.rules().id(), failure.rules().version(), failure.asOf(),
                    SheetText.cell(failure.reason()));
        } catch (IOException e) {
            throw new FileFailed(e, "drivers.failed-unwritten");
        }
    }
}
