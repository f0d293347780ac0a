package org.mingjing.assess;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mingjing.engine.MatchedRow;
import org.mingjing.facts.FactKey;

/**
 * One thing a rule established about a case.
 *
 * @param rule id of the rule
 * @param key tells it from other findings of the rule in the case; stable from one assessment to the next
 * @param kind what it is about
 * @param nature conduct or data fault
 * @param level level reached
 * @param points what it costs before factors, by the package's grading table
 * @param node node it is about
 * @param at the instant at which it became true, never the instant at which somebody looked
 * @param due last moment in time, where there was one
 * @param responsible who answers for it in which role, the owner first
 * @param basis clause of law
 * @param near whether a limit is only near; such a finding is met, not withdrawn, when the step comes in time
 * @param evidence the facts that prove it, in case order
 * @param measures measured values for the explanation; they may change from day to day while a clock runs
 * @param rows rows of decision tables that led to it
 */
public record Finding(
        String rule,
        String key,
        FindingKind kind,
        Nature nature,
        Level level,
        BigDecimal points,
        String node,
        Instant at,
        @Nullable Instant due,
        List<Responsible> responsible,
        String basis,
        boolean near,
        List<FactKey> evidence,
        SortedMap<String, String> measures,
        List<MatchedRow> rows) {

    /** Order of findings within a case: rule, then time, then key. */
    public static final Comparator<Finding> ORDER =
            Comparator.comparing(Finding::rule).thenComparing(Finding::at).thenComparing(Finding::key);

    public Finding {
        responsible = List.copyOf(responsible);
        evidence = List.copyOf(evidence);
        measures = Collections.unmodifiableSortedMap(new TreeMap<>(measures));
        rows = List.copyOf(rows);
    }

    /** Who had the matter in hand. */
    public Responsible owner() {
        return responsible.get(0);
    }

    public Finding withRows(List<MatchedRow> otherRows) {
        return new Finding(rule, key, kind, nature, level, points, node, at, due, responsible, basis, near, evidence,
                measures, otherRows);
    }

    /** The same finding without its measured values: equal as long as nothing recorded of it has changed. */
    public Finding withoutMeasures() {
        return new Finding(rule, key, kind, nature, level, points, node, at, due, responsible, basis, near, evidence,
                new TreeMap<>(), rows);
    }
}
