package org.mingjing.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mingjing.texts.Sentence;

/**
 * A number, text, truth or date that the law sets, with each of its values and the day from which it holds. Cells of tables
 * name it instead of the value.
 *
 * @param name what cells write
 * @param titleZh what it is, in Chinese
 * @param titleEn what it is, in English
 * @param unit what a number counts, empty if it counts nothing, such as a share
 * @param file file it stands in
 * @param line line of its name
 * @param values its values in the order of their days, those that are switched off among them
 */
public record Parameter(
        String name, String titleZh, String titleEn, String unit, String file, int line, List<DatedValue> values) {

    public Parameter {
        values = List.copyOf(values);
    }

    /** The values that count: those that somebody has verified. */
    public List<DatedValue> verified() {
        return values.stream().filter(DatedValue::verified).toList();
    }

    /** The value that holds on the day, if one does. */
    public Optional<DatedValue> on(LocalDate day) {
        DatedValue holds = null;
        for (DatedValue value : verified()) {
            holds = value.from().isAfter(day) ? holds : value;
        }
        return Optional.ofNullable(holds).filter(value -> value.to() == null || day.isBefore(value.to()));
    }

    /** The parameter as messages name it. */
    public Sentence place() {
        return Sentence.of("rules.place-parameter", name);
    }
}
