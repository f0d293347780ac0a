package org.mingjing.facts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.mingjing.yaml.YamlDocument;

/**
 * Tells which first dates of a case cannot be right: years before the rest of it. The numbers, with their reasons, are in
 * {@code facts/early-dates.yaml}.
 */
final class EarlyDates {

    private static final String FILE = "facts/early-dates.yaml";
    private static final long DAYS_OF_A_YEAR_MIN = 365;
    private static final long MILLIS_OF_A_DAY = 86_400_000L;

    static final EarlyDates RULE = read();

    private final int silenceYears;
    private final Instant recordsBegin;

    private EarlyDates(int silenceYears, Instant recordsBegin) {
        this.silenceYears = silenceYears;
        this.recordsBegin = recordsBegin;
    }

    private static EarlyDates read() {
        try (InputStream in = EarlyDates.class.getClassLoader().getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("The class path lacks " + FILE + ".");
            }
            YamlDocument file = YamlDocument.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8), FILE);
            int years = file.top().map("silenceYears").integer("value", 0);
            LocalDate begin = file.top().map("recordsBegin").date("value");
            if (years <= 0 || begin == null) {
                throw new IllegalStateException(FILE + " must give 'silenceYears' and 'recordsBegin', each with a 'value'.");
            }
            return new EarlyDates(years, begin.atStartOfDay(ZoneOffset.UTC).toInstant());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int silenceYears() {
        return silenceYears;
    }

    /**
     * How many of the first facts are dated years before the rest. A silence of that length parts them from the rest, and
     * they are no more than the rest or lie before anything was recorded: of a case of long ago with one date too late,
     * it is the late one that is wrong.
     *
     * @param facts in case order
     */
    int count(List<NodeFact> facts) {
        int first = 0;
        while (spansYears(facts, first)) {
            int next = afterSilence(facts, first);
            boolean few = next - first <= facts.size() - next;
            if (next == facts.size() || !(few || at(facts, next - 1).isBefore(recordsBegin))) {
                return first;
            }
            first = next;
        }
        return first;
    }

    private boolean spansYears(List<NodeFact> facts, int first) {
        long millis = at(facts, facts.size() - 1).toEpochMilli() - at(facts, first).toEpochMilli();
        return millis >= silenceYears * DAYS_OF_A_YEAR_MIN * MILLIS_OF_A_DAY;
    }

    private int afterSilence(List<NodeFact> facts, int first) {
        int next = first + 1;
        while (next < facts.size() && at(facts, next).isBefore(
                at(facts, next - 1).atOffset(ZoneOffset.UTC).plusYears(silenceYears).toInstant())) {
            next++;
        }
        return next;
    }

    private static Instant at(List<NodeFact> facts, int place) {
        return facts.get(place).occurredAt();
    }
}
