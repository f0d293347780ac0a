package org.mingjing.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mingjing.texts.Sentence;

/** Checks that a parameter has one value, of one kind, on each day on which its package is in effect. */
final class ParameterDates {

    private final Parameter parameter;
    private final Manifest manifest;
    private final List<Problem> problems = new ArrayList<>();

    private ParameterDates(Parameter parameter, Manifest manifest) {
        this.parameter = parameter;
        this.manifest = manifest;
    }

    static List<Problem> problems(Parameter parameter, Manifest manifest) {
        ParameterDates dates = new ParameterDates(parameter, manifest);
        if (!parameter.values().isEmpty()) {
            dates.kinds();
            dates.order();
            dates.cover();
        }
        return dates.problems;
    }

    private void kinds() {
        DatedValue first = parameter.values().get(0);
        for (DatedValue value : parameter.values()) {
            if (value.kind() != first.kind()) {
                error(value.line(), Sentence.of("rules.value-of-other-kind", value.written(), words(value), first.line(),
                        words(first)));
            }
        }
        if (!parameter.unit().isEmpty() && first.kind() != DatedValue.Kind.NUMBER) {
            error(parameter.line(), Sentence.of("rules.unit-without-number", parameter.unit(), words(first)));
        }
    }

    private static Sentence words(DatedValue value) {
        return Sentence.of("rules.kind-" + value.kind().name().toLowerCase(Locale.ROOT));
    }

    private void order() {
        DatedValue before = null;
        for (DatedValue value : parameter.values()) {
            if (before != null && value.from().isBefore(before.from())) {
                error(value.line(), Sentence.of("rules.values-order", value.from(), before.line(), before.from()));
            } else if (before != null && value.verified() && before.verified() && overlaps(before, value)) {
                error(value.line(), before.to() == null
                        ? Sentence.of("rules.values-together", value.from(), before.line())
                        : Sentence.of("rules.values-together-to", value.from(), before.line(), before.to()));
            }
            before = value.verified() || before == null || !before.verified() ? value : before;
        }
    }

    private static boolean overlaps(DatedValue before, DatedValue value) {
        return value.from().equals(before.from()) || before.to() != null && before.to().isAfter(value.from());
    }

    private void cover() {
        List<DatedValue> verified = parameter.verified();
        if (verified.isEmpty()) {
            error(parameter.line(), Sentence.of("rules.none-verified"));
            return;
        }
        LocalDate day = manifest.effectiveFrom();
        for (int i = 0; i < verified.size(); i++) {
            DatedValue value = verified.get(i);
            LocalDate next = i + 1 < verified.size() ? verified.get(i + 1).from() : manifest.effectiveTo();
            if (i == 0 && value.from().isAfter(day)) {
                gap(value.line(), day, value.from());
            }
            LocalDate end = value.to();
            if (end != null && (next == null || end.isBefore(next))) {
                gap(value.line(), end.isBefore(day) ? day : end, next);
            }
        }
    }

    /** @param to first day on which there is a value again, null if there never is */
    private void gap(int line, LocalDate from, @Nullable LocalDate to) {
        LocalDate effectiveTo = manifest.effectiveTo();
        LocalDate until = to == null || effectiveTo != null && effectiveTo.isBefore(to) ? effectiveTo : to;
        if (until == null || from.isBefore(until)) {
            Sentence gap = until == null ? Sentence.of("rules.gap-from", from) : Sentence.of("rules.gap", from, until);
            boolean someSwitchedOff = parameter.verified().size() < parameter.values().size();
            error(line, someSwitchedOff ? Sentence.inARow(List.of(gap, Sentence.of("rules.unverified-off"))) : gap);
        }
    }

    private void error(int line, Sentence sentence) {
        problems.add(Problem.error(parameter.file(), line, parameter.place(), sentence));
    }
}
