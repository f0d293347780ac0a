package org.mingjing.warn;

import java.util.Map;
import org.mingjing.engine.RowValues;

/**
 * An accumulation: so many cards of one subject within so many days are a card themselves.
 *
 * @param code what it is called in the package
 * @param subject of what the cards are counted: {@code matter}, {@code official} or {@code department}
 * @param number how many make a card
 * @param withinDays days from the first of them to the last
 * @param inARow whether no other card may lie between
 */
record Tally(String code, String subject, int number, int withinDays, boolean inARow) {

    /** What a warning is to an accumulation. */
    enum Part {
        COUNTS, BREAKS, NONE;

        static Part of(String code) {
            return code.equals("counts") ? COUNTS : code.equals("breaks") ? BREAKS : NONE;
        }
    }

    static Tally of(String code, Map<String, Object> row) {
        return new Tally(code, RowValues.text(row, "subject", ""), RowValues.whole(row, "number", 0), RowValues.whole(row, "withinDays", 0),
                Boolean.TRUE.equals(row.get("inARow")));
    }

    /** Of what a warning is counted, "" if of nothing. */
    String key(Warning warning) {
        return switch (subject) {
            case "matter" -> warning.subject();
            case "official" -> warning.official();
            default -> warning.department();
        };
    }

    /** The column by which the warnings of a subject are found. */
    String column() {
        return switch (subject) {
            case "matter" -> "case_id";
            case "official" -> "official";
            default -> "department";
        };
    }
}
