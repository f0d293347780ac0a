package org.mingjing.words;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a rule reports, filled in word by word: {@code findings.found("R").on($step).with($other)}. */
public final class Report {

    private static final int STEPS_USUAL = 2;

    private final String rule;
    private final boolean undetermined;
    private final List<Step> evidence = new ArrayList<>(STEPS_USUAL);
    private SortedMap<String, String> measures = Collections.emptySortedMap();
    private @Nullable Step subject;
    private @Nullable Milestone milestone;
    private @Nullable Instant at;
    private @Nullable Instant due;
    private @Nullable String node;
    private @Nullable String official;
    private @Nullable String department;
    private @Nullable String key;
    private String missing = "";

    Report(String rule, boolean undetermined) {
        this.rule = rule;
        this.undetermined = undetermined;
    }

    /** The step the finding is about: gives node, person, post, department and, unless said otherwise, identity. */
    public Report on(Step step) {
        subject = step;
        evidence.add(step);
        return this;
    }

    /** A further step that proves the finding. */
    public Report with(Step step) {
        evidence.add(step);
        return this;
    }

    /** The milestone of a clock the finding is about. */
    public Report on(Milestone reached) {
        milestone = reached;
        evidence.add(reached.getStart());
        if (reached.getStop() != null) {
            evidence.add(reached.getStop());
        }
        if (reached.answerer() != null && reached.answerer().step() != null) {
            evidence.add(reached.answerer().step());
        }
        reached.measures().forEach(this::measured);
        return this;
    }

    /** When it became true, where that is not the time of the latest step named. */
    public Report at(Instant instant) {
        at = instant;
        return this;
    }

    public Report due(@Nullable Instant instant) {
        due = instant;
        return this;
    }

    /** The node, where it is not that of the step named. */
    public Report node(String code) {
        node = code;
        return this;
    }

    /** The official responsible, where it is not that of the step named. */
    public Report by(@Nullable String code) {
        official = code;
        return this;
    }

    public Report department(@Nullable String code) {
        department = code;
        return this;
    }

    /** What tells this finding from others of the rule in the case, where it is not the step named. */
    public Report keyed(String discriminator) {
        key = discriminator;
        return this;
    }

    /** A measured value for the explanation. */
    public Report measure(String name, @Nullable Object value) {
        if (value != null) {
            measured(name, value instanceof BigDecimal number
                    ? number.stripTrailingZeros().toPlainString()
                    : value.toString());
        }
        return this;
    }

    // Most reports measure nothing, and there are many.
    private void measured(String name, String value) {
        if (measures.isEmpty()) {
            measures = new TreeMap<>();
        }
        measures.put(name, value);
    }

    /** What would have to be known. */
    public Report missing(String what) {
        missing = what;
        return this;
    }

    public String rule() {
        return rule;
    }

    public boolean undetermined() {
        return undetermined;
    }

    public List<Step> evidence() {
        return evidence;
    }

    public SortedMap<String, String> measures() {
        return measures;
    }

    public @Nullable Step subject() {
        return subject;
    }

    public @Nullable Milestone milestone() {
        return milestone;
    }

    public @Nullable Instant at() {
        return at;
    }

    public @Nullable Instant due() {
        return due;
    }

    public @Nullable String node() {
        return node;
    }

    public @Nullable String official() {
        return official;
    }

    public @Nullable String department() {
        return department;
    }

    public @Nullable String key() {
        return key;
    }

    public String missing() {
        return missing;
    }
}
