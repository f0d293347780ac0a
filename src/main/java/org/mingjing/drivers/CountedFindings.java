package org.mingjing.drivers;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.mingjing.ledger.decisions.StandingFinding;
import org.mingjing.texts.FileFailed;
import org.mingjing.texts.WrongInput;

/** How many findings stand by what they have in common, as CSV with a column for each and {@code findings}, sorted. */
public final class CountedFindings {

    /** What findings can be counted by. */
    public enum By {
        RULE, LEVEL, CASE, DEPARTMENT, PACKAGE;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** @throws IllegalArgumentException with a sentence that lists the known codes */
        public static By ofCode(String code) {
            return Stream.of(values()).filter(by -> by.code().equals(code)).findFirst().orElseThrow(() ->
                    WrongInput.of("drivers.not-counted-by", code));
        }

        String of(StandingFinding standing) {
            return switch (this) {
                case RULE -> standing.finding().rule();
                case LEVEL -> standing.finding().level().code();
                case CASE -> standing.caseId();
                case DEPARTMENT -> standing.finding().owner().department();
                case PACKAGE -> standing.rules().id();
            };
        }
    }

    private CountedFindings() {}

    /** Writes the counts of the chosen findings. */
    public static void write(Installation installation, FindingFilter filter, List<By> by, Appendable out) {
        Map<List<String>, Long> counts = new TreeMap<>(CountedFindings::compare);
        filter.each(installation.ledger().decisions(), standing ->
                counts.merge(by.stream().map(each -> each.of(standing)).toList(), 1L, Long::sum));
        CSVFormat format = CSVFormat.RFC4180.builder().setRecordSeparator('\n')
                .setHeader(Stream.concat(by.stream().map(By::code), Stream.of("findings")).toArray(String[]::new)).get();
        try {
            CSVPrinter printer = new CSVPrinter(out, format);
            for (Map.Entry<List<String>, Long> count : counts.entrySet()) {
                List<Object> row = new ArrayList<>(count.getKey().stream().map(SheetText::cell).toList());
                row.add(count.getValue());
                printer.printRecord(row);
            }
            printer.flush();
        } catch (IOException e) {
            throw new FileFailed(e, "drivers.counts-unwritten");
        }
    }

    private static int compare(List<String> one, List<String> other) {
        for (int i = 0; i < one.size(); i++) {
            int order = one.get(i).compareTo(other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }
}
