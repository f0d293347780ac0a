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
 * @param node node it is about
 * @param verdict what it is by the package's tables
 * @param time when it became true
 * @param responsible who answers for it in which role, the owner first
 * @param proof what it rests on
 */
public record Finding(
        String rule, String key, String node, Verdict verdict, Time time, List<Responsible> responsible, Proof proof) {

    /**
     * What a finding is.
     *
     * @param kind what it is about
     * @param nature conduct or data fault
     * @param level level reached
     * @param points what it costs before factors, by the package's grading table
     * @param basis clause of law
     */
    public record Verdict(FindingKind kind, Nature nature, Level level, BigDecimal points, String basis) {

        // Ten points are ten, however a table or a record writes them; otherwise equal findings would not be equal.
        public Verdict {
            points = points.stripTrailingZeros();
        }
    }

    /**
     * When a finding became true.
     *
     * @param at the instant at which it became true, never the instant at which somebody looked
     * @param due last moment in time, where there was one
     * @param near whether a limit is only near; such a finding is met, not withdrawn, when the step comes in time
     */
    public record Time(Instant at, @Nullable Instant due, boolean near) {}

    /**
     * What a finding rests on.
     *
     * @param evidence the facts that prove it, in case order
     * @param measuredValues values for the explanation by name; they may change from day to day while a clock runs
     * @param rows rows of decision tables that led to it
     */
    public record Proof(List<FactKey> evidence, SortedMap<String, String> measuredValues, List<MatchedRow> rows) {

        public Proof {
            evidence = List.copyOf(evidence);
            measuredValues = measuredValues.isEmpty() ? Collections.emptySortedMap()
                    : Collections.unmodifiableSortedMap(new TreeMap<>(measuredValues));
            rows = List.copyOf(rows);
        }
    }

    /** Order of findings within a case: rule, then time, then key. */
    public static final Comparator<Finding> ORDER =
            Comparator.comparing(Finding::rule).thenComparing(Finding::at).thenComparing(Finding::key);

    public Finding {
        responsible = List.copyOf(responsible);
    }

    public FindingKind kind() {
        return verdict.kind;
    }

    public Nature nature() {
        return verdict.nature;
    }

    public Level level() {
        return verdict.level;
    }

    public BigDecimal points() {
        return verdict.points;
    }

    public String basis() {
        return verdict.basis;
    }

    public Instant at() {
        return time.at;
    }

    public @Nullable Instant due() {
        return time.due;
    }

    public boolean near() {
        return time.near;
    }

    public List<FactKey> evidence() {
        return proof.evidence;
    }

    public SortedMap<String, String> measuredValues() {
        return proof.measuredValues;
    }

    public List<MatchedRow> rows() {
        return proof.rows;
    }

    /** Who had the matter in hand. */
    public Responsible owner() {
        return responsible.get(0);
    }

    public Finding withRows(List<MatchedRow> others) {
        return with(new Proof(evidence(), measuredValues(), others));
    }

    public Finding withMeasuredValues(SortedMap<String, String> others) {
        return with(new Proof(evidence(), others, rows()));
    }

    /** The same finding without its measured values: equal as long as nothing recorded of it has changed. */
    public Finding withoutMeasuredValues() {
        return withMeasuredValues(Collections.emptySortedMap());
    }

    private Finding with(Proof other) {
        return new Finding(rule, key, node, verdict, time, responsible, other);
    }
}
