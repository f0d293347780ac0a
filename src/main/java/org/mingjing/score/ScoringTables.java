package org.mingjing.score;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.mingjing.assess.DatedPackage;
import org.mingjing.assess.Level;
import org.mingjing.assess.PackageTables;
import org.mingjing.engine.AssessmentFailed;
import org.mingjing.rules.RulePackage;
import org.mingjing.texts.Sentence;

/**
 * The tables of a scoring package, each with a typed question. Every number of the index comes from here or from the
 * points of a finding. A question that a table refuses or has no row for is an {@link AssessmentFailed}.
 */
final class ScoringTables {

    /** Id of the scoring package. */
    public static final String PACKAGE = "scoring";

    private final RulePackage rules;
    private final PackageTables tables;

    private ScoringTables(RulePackage rules, PackageTables tables) {
        this.rules = rules;
        this.tables = tables;
    }

    /**
     * The tables as they read on a day: dated parameters have the values of that day.
     *
     * @param day the day of the index
     * @throws AssessmentFailed if a table does not compile
     */
    public static ScoringTables of(RulePackage rules, LocalDate day) {
        return new ScoringTables(rules, PackageTables.of(DatedPackage.of(rules).on(day)));
    }

    /** The package as it is stored. */
    public RulePackage rules() {
        return rules;
    }

    /** The last millisecond of the day in the package's time zone: the instant of the index of a day. */
    public Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(rules().manifest().timeZone()).toInstant().minusMillis(1);
    }

    /** The window of an index at the instant. */
    public IndexWindow window(Grouping by, Instant at) {
        return new IndexWindow(at, rules().manifest().timeZone(), ask("bounds", subject(by)).whole("windowDays"));
    }

    BigDecimal ceiling(Grouping by) {
        return ask("bounds", subject(by)).number("ceiling");
    }

    /** @param riskLevel 1 high, 2 middle, 3 low, 0 if there is no registered post */
    BigDecimal postFactor(int riskLevel) {
        return ask("post factor", Map.of("riskLevel", BigDecimal.valueOf(riskLevel))).number("post factor");
    }

    BigDecimal roleShare(String role) {
        return ask("role share", Map.of("role", role)).number("role share");
    }

    AgeDecay decay(Level level) {
        ScoringRow row = ask("age", Map.of("level", level.code()));
        AgeDecay decay = new AgeDecay(row.whole("fullDays"), row.whole("zeroDays"));
        if (decay.zeroDays() < decay.fullDays()) {
            throw new AssessmentFailed(Sentence.of(
                    "score.age-reversed", rules().id(), level.code(), decay.zeroDays(), decay.fullDays()));
        }
        return decay;
    }

    BigDecimal statusFactor(FindingStatus status) {
        return ask("status factor", Map.of("status", status.code())).number("status factor");
    }

    BigDecimal cardWeight(Level level) {
        return ask("card weight", Map.of("level", level.code())).number("card weight");
    }

    /** @param redCard whether the subject owns a red card that still counts */
    String colour(Grouping by, boolean redCard, BigDecimal score) {
        return ask("colour", Map.of("subject", by.code(), "redCard", redCard, "score", score)).text("colour");
    }

    /** Cases handled below which the subject is not assessed. */
    int exposureMinimum(Grouping by) {
        return ask("exposure minimum", subject(by)).whole("exposure minimum");
    }

    DepartmentMix departmentMix() {
        ScoringRow row = ask("department mix", subject(Grouping.DEPARTMENT));
        return new DepartmentMix(row.number("meanWeight"), row.number("maxWeight"), row.number("rateWeight"),
                row.number("rateFactor"));
    }

    private static Map<String, Object> subject(Grouping by) {
        return Map.of("subject", by.code());
    }

    private ScoringRow ask(String decision, Map<String, Object> inputs) {
        List<Map<String, Object>> rows = tables.ask(decision, inputs);
        if (rows.isEmpty()) {
            throw new AssessmentFailed(Sentence.of("score.no-row", decision, rules().id(), inputs.toString()));
        }
        return new ScoringRow(decision, rows.get(0));
    }
}
