package org.mingjing.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

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
                error(value.line(), "The value " + value.written() + " is a " + words(value) + ", but that of line "
                        + first.line() + " is a " + words(first) + "; all values of a parameter are of one kind.");
            }
        }
        if (!parameter.unit().isEmpty() && first.kind() != DatedValue.Kind.NUMBER) {
            error(parameter.line(), "The parameter has the unit '" + parameter.unit() + "', but its value is a " + words(first)
                    + "; only a number has a unit.");
        }
    }

    private static String words(DatedValue value) {
        return value.kind() == DatedValue.Kind.TRUTH ? "true or false" : value.kind().name().toLowerCase(Locale.ROOT);
    }

    private void order() {
        DatedValue before = null;
        for (DatedValue value : parameter.values()) {
            if (before != null && value.from().isBefore(before.from())) {
                error(value.line(), "The value holds from " + value.from() + ", before that of line " + before.line() + " ("
                        + before.from() + "); write the values in the order of their days.");
            } else if (before != null && value.verified() && before.verified() && overlaps(before, value)) {
                error(value.line(), "The value holds from " + value.from() + ", when that of line " + before.line()
                        + " still does" + (before.to() == null ? "" : " (to " + before.to() + ")")
                        + "; a parameter has one value at a time.");
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
            error(parameter.line(), "None of its values is verified, so it has none; verify one, or take the parameter away.");
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
            error(line, "There is no value from " + from + (until == null ? " on" : " until " + until)
                    + ", although the package is in effect then; add the value of that time, or correct the days."
                    + (parameter.verified().size() < parameter.values().size()
                            ? " A value marked 'verified: false' is switched off." : ""));
        }
    }

    private void error(int line, String sentence) {
        problems.add(Problem.error(parameter.file(), line, parameter.place(), sentence));
    }
}
