package org.mingjing.cli;

import java.io.IOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.mingjing.drivers.CountedDifferences;
import org.mingjing.drivers.Difference;
import org.mingjing.drivers.ReplayProgress;
import org.mingjing.drivers.SheetText;
import org.mingjing.texts.FileFailed;
import org.mingjing.texts.Language;
import org.mingjing.texts.Sentence;

/** Prints differences as CSV, counts them and shows how far the work has come. */
final class DifferencesText implements ReplayProgress {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setRecordSeparator('\n')
            .setHeader("case", "recorded", "replayed", "asOf", "change", "rule", "what").get();

    private final String doing;
    private final Language language;
    private final TaskBar bar;
    private final CSVPrinter printer;
    private final CountedDifferences counts = new CountedDifferences(this::print);
    private long expected = -1;

    DifferencesText(Sentence doing, Language language, TaskBar bar, Appendable out) throws IOException {
        this.doing = doing.in(language);
        this.language = language;
        this.bar = bar;
        this.printer = new CSVPrinter(out, FORMAT);
    }

    @Override
    public void expected(long atMost) {
        expected = atMost;
    }

    @Override
    public void replayed(int count, List<Difference> found) {
        counts.replayed(count, found);
        step();
    }

    @Override
    public void replayedFailures(int count, List<Difference> found) {
        counts.replayedFailures(count, found);
        step();
    }

    private void step() {
        long done = counts.decisions() + counts.failures();
        bar.step(doing, done, Math.max(expected, done));
    }

    private void print(Difference difference) {
        try {
            printer.printRecord(SheetText.cell(difference.caseId()), difference.recorded(), difference.replayed(),
                    difference.asOf(), difference.change(), SheetText.cell(difference.rule()),
                    SheetText.cell(difference.what().in(language)));
        } catch (IOException e) {
            throw new FileFailed(e, "cli.differences-unwritten");
        }
    }

    void flush() throws IOException {
        printer.flush();
    }

    CountedDifferences counts() {
        return counts;
    }
}
