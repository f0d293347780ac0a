package org.mingjing.assess;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mingjing.engine.Screening;
import org.mingjing.rules.Manifest;
import org.mingjing.rules.Parameter;
import org.mingjing.rules.RulePackage;
import org.mingjing.screen.TableConstants;

/**
 * A package as it reads in each time in which the values of its parameters stay the same. A package without parameters reads
 * as it is written. Days before or after its effect count as its first or last day, so that a version that is asked about
 * another time, as by a replay, has the values it would have had.
 */
public final class DatedPackage {

    private final NavigableMap<LocalDate, RulePackage> bySince = new TreeMap<>();

    private DatedPackage(RulePackage rules) {
        TreeSet<LocalDate> days = new TreeSet<>();
        days.add(rules.manifest().effectiveFrom());
        rules.parameters().stream().flatMap(parameter -> parameter.verified().stream())
                .map(value -> value.from()).filter(rules.manifest()::inEffectOn).forEach(days::add);
        for (LocalDate day : days) {
            bySince.put(day, rules.parameters().isEmpty() ? rules : rules.withValues(texts(rules, day)));
        }
    }

    public static DatedPackage of(RulePackage rules) {
        return new DatedPackage(rules);
    }

    private static Map<String, String> texts(RulePackage rules, LocalDate day) {
        Map<String, String> values = new HashMap<>();
        for (Parameter parameter : rules.parameters()) {
            parameter.on(day).ifPresent(value -> values.put(parameter.name(), value.written()));
        }
        Map<String, String> texts = new HashMap<>();
        Screening.tableFiles(rules).forEach(file -> texts.put(file, TableConstants.replaced(rules.text(file), values)));
        return texts;
    }

    /** The package as it reads from each of these days on. */
    public NavigableMap<LocalDate, RulePackage> bySince() {
        return bySince;
    }

    /** The package as it reads on the day. */
    public RulePackage on(LocalDate day) {
        return bySince.get(since(bySince, day));
    }

    /** The day from which the values of the given day hold. */
    static <T> LocalDate since(NavigableMap<LocalDate, T> bySince, LocalDate day) {
        LocalDate floor = bySince.floorKey(day);
        return floor == null ? bySince.firstKey() : floor;
    }

    /** Whether its parameters can differ within a case: it applies at each node and has more than one set of values. */
    static boolean variesWithinCase(Manifest manifest, NavigableMap<LocalDate, ?> bySince) {
        return manifest.appliesAt() == Manifest.AppliesAt.EACH_NODE && bySince.size() > 1;
    }
}
