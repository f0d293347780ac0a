package org.mingjing.clocks;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingjing.calendar.Limit;
import org.mingjing.calendar.LimitUnit;
import org.mingjing.engine.AssessmentFailed;
import org.mingjing.engine.AssessmentLimits;
import org.mingjing.engine.CompiledTable;
import org.mingjing.engine.MatchedRow;
import org.mingjing.engine.MatchedRows;
import org.mingjing.engine.RowValues;
import org.mingjing.engine.TableAnswer;
import org.mingjing.rules.TableUse;
import org.mingjing.words.Answerer;
import org.mingjing.words.Findings;
import org.mingjing.words.Milestone;
import org.mingjing.words.Report;
import org.mingjing.words.Step;

/** Asks the milestones tables at which moments of a period which level is reached, and keeps those that stand. */
final class Milestones {

    /** The moments of a period that a milestones table can name. */
    static final List<String> MOMENTS = List.of("breach", "percent", "remaining", "early");

    /** The values that a finding about a milestone has, beside the measure of its period. */
    static final List<String> MEASURES = List.of("limit", "extendedBy", "deemed", "used", "percentUsed", "open", "stopped",
            "startDay", "dueDay", "overdueBy", "paused", "pausedBy", "restarted", "answers", "answerer", "unit", "longer", "shorter",
            "limitUnit");

    /** The unit that the values of a period are counted in. */
    static final String LIMIT_UNIT = "limitUnit";

    private final List<CompiledTable> tables;
    private final boolean saysUnits;
    private final RunFacts facts;
    private final WhoAnswers whoAnswers;
    private final ZoneId zone;
    private final MatchedRows rows;
    private final ClockNotes notes;
    private final Instant asOf;
    private final NextCheck next;
    private final Findings named = new Findings(AssessmentLimits.REPORTS_MAX);

    Milestones(ClockRules rules, RunFacts facts, WhoAnswers whoAnswers, ZoneId zone, MatchedRows rows, ClockNotes notes,
            Instant asOf, NextCheck next) {
        this.tables = rules.tables(TableUse.MILESTONES);
        this.saysUnits = rules.saysUnits();
        this.facts = facts;
        this.whoAnswers = whoAnswers;
        this.zone = zone;
        this.rows = rows;
        this.notes = notes;
        this.asOf = asOf;
        this.next = next;
    }

    /**
     * The milestones of the period that stand at the as-of instant. Those still to come are noted for the next check.
     *
     * @param siblings all periods of the same run
     */
    List<Milestone> standing(ClockPeriod period, PeriodState state, List<ClockPeriod> siblings) {
        boolean promised = isPromised(siblings);
        List<Milestone> standing = new ArrayList<>();
        for (CompiledTable table : tables) {
            TableAnswer answer = rows.ask(table, facts.inputs(period.run(), Map.of(
                    "clock", period.run().name(), "measure", period.measure(), "promised", promised)));
            for (int i = 0; i < answer.results().size(); i++) {
                Map<String, Object> result = answer.results().get(i);
                milestone(period, state, result, new MatchedRow(table.name(), answer.rowId(i))).ifPresent(milestone -> {
                    standing.add(milestone);
                    report(RowValues.text(result, "rule", ""), milestone);
                });
            }
        }
        return standing;
    }

    private void report(String rule, Milestone milestone) {
        if (!rule.isEmpty()) {
            try {
                named.found(rule).on(milestone);
            } catch (Findings.TooManyReports e) {
                throw AssessmentFailed.because(e);
            }
        }
    }

    /** What the rows that name a rule report of the milestones asked for so far. */
    List<Report> reports() {
        return named.reports();
    }

    private static boolean isPromised(List<ClockPeriod> periods) {
        for (ClockPeriod period : periods) {
            if (period.measure().equals("promised")) {
                return true;
            }
        }
        return false;
    }

    private Optional<Milestone> milestone(ClockPeriod period, PeriodState state, Map<String, Object> result, MatchedRow row) {
        String when = RowValues.text(result, "when", "breach");
        if (when.equals("early")) {
            return early(period, state, result, row);
        }
        boolean near = !when.equals("breach");
        Optional<Instant> at = state.known(() -> instant(period.deadline(), when, result));
        Step stop = period.run().stop();
        if (at.isEmpty()) {
            return Optional.empty();
        }
        if (stop == null) {
            next.consider(at.get());
        }
        boolean reached = !at.get().isAfter(asOf);
        boolean stands = stop == null || (!near && !period.run().wasStoppedBefore(at.get()));
        return reached && stands
                ? Optional.of(milestone(period, state.due(), state, RowValues.text(result, "level", ""), near, at.get(), row))
                : Optional.empty();
    }

    /** A step that must not come too soon: reached if the clock was stopped while more than the amount was left. */
    private Optional<Milestone> early(ClockPeriod period, PeriodState state, Map<String, Object> result, MatchedRow row) {
        Step stop = period.run().stopAfterStart();
        if (stop == null || state.due() == null) {
            return Optional.empty();
        }
        Optional<Instant> soonEnough = state.known(() -> soonEnough(period.deadline(), state.due(), length(result)));
        return soonEnough.filter(moment -> stop.getAt().isBefore(moment)).map(moment ->
                milestone(period, null, state, RowValues.text(result, "level", ""), false, stop.getAt(), row));
    }

    // A step on the last day leaves nothing of a minimum in days; one in hours is kept to the millisecond.
    private Optional<Instant> soonEnough(Deadline deadline, Instant due, Limit left) {
        if (left.amount() == 0) {
            boolean hours = deadline.counted() != null && deadline.counted().whole().unit() == LimitUnit.HOUR;
            return Optional.of(hours ? due : LocalDate.ofInstant(due, zone).atStartOfDay(zone).toInstant());
        }
        boolean days = left.unit() == LimitUnit.WORKING_DAY || left.unit() == LimitUnit.CALENDAR_DAY;
        return deadline.whenRemaining(days ? new Limit(left.amount() + 1, left.unit()) : left);
    }

    /** The amount of a milestone with its unit; without an amount a length of nothing, which needs no unit. */
    private static Limit length(Map<String, Object> result) {
        int amount = RowValues.whole(result, "amount", 0);
        return amount == 0
                ? new Limit(0, LimitUnit.HOUR)
                : new Limit(amount, LimitUnit.ofCode(RowValues.text(result, "unit", "")));
    }

    private static Optional<Instant> instant(Deadline deadline, String when, Map<String, Object> result) {
        BigDecimal amount = RowValues.number(result, "amount");
        return switch (when) {
            case "breach" -> deadline.whenOverdueBy(length(result));
            case "percent" -> deadline.whenPercentUsed(amount == null ? BigDecimal.ZERO : amount);
            case "remaining" -> deadline.whenRemaining(new Limit(RowValues.whole(result, "amount", 0),
                    LimitUnit.ofCode(RowValues.text(result, "unit", ""))));
            default -> throw AssessmentFailed.of("clocks.when-unknown", when);
        };
    }

    private Milestone milestone(
            ClockPeriod period, @Nullable Instant due, PeriodState state, String level, boolean near, Instant at, MatchedRow row) {
        ClockRun run = period.run();
        Answerer answerer = whoAnswers.of(period, at);
        if (answerer != null && !answerer.missing().isEmpty()) {
            notes.ofRun(run, answerer.missing());
        }
        return new Milestone(new Milestone.Run(run.name(), run.key(), period.awaits(), run.start(), run.stop()),
                new Milestone.Reached(level, near, at, due), new Milestone.Answers(whoAnswers.inHand(run, at), answerer),
                measures(period, state, answerer), row.table(), row.rowId());
    }

    private Map<String, String> measures(ClockPeriod period, PeriodState state, @Nullable Answerer answerer) {
        ClockRun run = period.run();
        Map<String, String> out = new TreeMap<>();
        Deadline.Reading reading = state.reading();
        out.put(period.measure(), "1");
        out.put("limit", period.deadline().limit().replaceFirst(" .*", ""));
        if (period.deadline().extendedBy() > 0) {
            out.put("extendedBy", Integer.toString(period.deadline().extendedBy()));
        }
        if (run.isMovedBack()) {
            out.put("deemed", "1");
        }
        out.put("used", Long.toString(reading.used()));
        out.put("percentUsed", reading.percentUsed().toPlainString());
        out.put(run.stop() == null ? "open" : "stopped", "1");
        if (run.isRestarted()) {
            out.put("restarted", "1");
        }
        if (answerer != null) {
            out.put("answers", answerer.how());
            out.put("answerer", answerer.code());
        }
        if (!period.deadline().way().isEmpty()) {
            out.put(period.deadline().way(), "1");
            out.put("unit", period.deadline().counted() == null ? "" : period.deadline().counted().whole().unit().code());
        }
        if (saysUnits && period.deadline().counted() != null) {
            out.put(LIMIT_UNIT, period.deadline().counted().whole().unit().code());
        }
        out.put("startDay", LocalDate.ofInstant(run.start().getAt(), zone).toString());
        if (state.due() != null) {
            out.put("dueDay", LocalDate.ofInstant(state.due(), zone).toString());
        }
        if (reading.overdueBy() > 0) {
            out.put("overdueBy", Long.toString(reading.overdueBy()));
        }
        if (reading.paused() > 0) {
            out.put("paused", Long.toString(reading.paused()));
            out.put("pausedBy", run.pauses().stream().map(pause -> ClockRun.cause(pause.from()))
                    .distinct().collect(Collectors.joining(", ")));
        }
        return out;
    }
}
