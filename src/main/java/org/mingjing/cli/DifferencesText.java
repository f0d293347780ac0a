package org.mingjing.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.mingjing.run.Difference;
import org.mingjing.run.ReplayProgress;
import org.mingjing.run.SheetText;

/** Prints differences as CSV, counts them and shows how far the work has come. */
final class DifferencesText implements ReplayProgress {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setRecordSeparator('\n')
            .setHeader("case", "recorded", "replayed", "asOf", "change", "rule", "what").get();

    private final String doing;
    private final TaskBar bar;
    private final CSVPrinter printer;
    private final Set<String> cases = new TreeSet<>();
    private long expected = -1;
    private long decisions;
    private long failures;
    private long differences;
    private long ofOtherMeaning;

    DifferencesText(String doing, TaskBar bar, Appendable out) throws IOException {
        this.doing = doing;
        this.bar = bar;
        this.printer = new CSVPrinter(out, FORMAT);
    }

    @Override
    public void expected(long atMost) {
        expected = atMost;
    }

    @Override
    public void replayed(int count, List<Difference> found) {
        decisions += count;
        take(found);
    }

    @Override
    public void replayedFailures(int count, List<Difference> found) {
        failures += count;
        take(found);
    }

    private void take(List<Difference> found) {
        found.forEach(this::print);
        bar.step(doing, decisions + failures, Math.max(expected, decisions + failures));
    }

    private void print(Difference difference) {
        if (difference.ofOtherMeaning()) {
            ofOtherMeaning++;
        } else {
            differences++;
            cases.add(difference.caseId());
        }
        try {
            printer.printRecord(SheetText.cell(difference.caseId()), difference.recorded(), difference.replayed(),
                    difference.asOf(), difference.change(), SheetText.cell(difference.rule()),
                    SheetText.cell(difference.what()));
        } catch (IOException e) {
            throw new UncheckedIOException("The differences cannot be written: " + e.getMessage() + ".", e);
        }
    }

    void flush() throws IOException {
        printer.flush();
    }

    /** Decisions looked at. */
    long decisions() {
        return decisions;
    }

    /** Cases looked at that could not be assessed then. */
    long failures() {
        return failures;
    }

    long differences() {
        return differences;
    }

    long ofOtherMeaning() {
        return ofOtherMeaning;
    }

    /** How many cases the differences are about. */
    long cases() {
        return cases.size();
    }
}
