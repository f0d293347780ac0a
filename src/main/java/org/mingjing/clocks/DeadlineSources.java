package org.mingjing.clocks;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingjing.calendar.Clock;
import org.mingjing.calendar.Limit;
import org.mingjing.calendar.LimitUnit;
import org.mingjing.calendar.WorkingCalendar;
import org.mingjing.engine.AssessmentFailed;
import org.mingjing.engine.RowValues;
import org.mingjing.facts.IsoText;
import org.mingjing.facts.NodeDefinition;
import org.mingjing.facts.Power;
import org.mingjing.texts.RecordedText;
import org.mingjing.words.CaseSteps;
import org.mingjing.words.Step;

/** Finds the period that a limits row means: in the row itself, in the registry, or in what steps say. */
final class DeadlineSources {

    /** Where a limits table can say that a period stands. */
    static final List<String> SOURCES = List.of("table", "power", "node", "step", "attribute");

    private static final String CANNOT_TELL = "cannot-tell";
    private static final String NO_LIMIT = "no-limit";

    /** What a limits table can say of a period of which something is missing. */
    static final List<String> MISSING = List.of(CANNOT_TELL, NO_LIMIT, "");

    private final CaseSteps caseSteps;
    private final RunFacts facts;
    private final RunClock clock;
    private final WorkingCalendar calendar;

    DeadlineSources(CaseSteps caseSteps, RunFacts facts, WorkingCalendar calendar) {
        this.caseSteps = caseSteps;
        this.facts = facts;
        this.clock = new RunClock(calendar);
        this.calendar = calendar;
    }

    /** The period that the row means for the run. */
    Sourced of(ClockRun run, Map<String, Object> row) {
        String source = RowValues.text(row, "source", "table");
        return switch (source) {
            case "table" -> Sourced.of(clock.counted(run, row, amount(run, row), RowValues.text(row, "unit", "")));
            case "power" -> promised(run, row);
            case "node" -> nodeLimit(run, row);
            case "step" -> asked(run, row);
            case "attribute" -> dated(run, row);
            default -> throw AssessmentFailed.of("clocks.no-source", source);
        };
    }

    private static int amount(ClockRun run, Map<String, Object> row) {
        if (row.get("amount") == null) {
            throw AssessmentFailed.of("clocks.no-amount", run.name());
        }
        return RowValues.whole(row, "amount", 0);
    }

    private Sourced promised(ClockRun run, Map<String, Object> row) {
        Power power = caseSteps.power();
        if (power == null) {
            return missing(row, CANNOT_TELL, caseSteps.registration().missing());
        }
        return power.promisedAmount() == 0
                ? Sourced.NONE
                : Sourced.of(clock.counted(run, row, power.promisedAmount(), power.promisedUnit()));
    }

    private Sourced nodeLimit(ClockRun run, Map<String, Object> row) {
        Power power = caseSteps.power();
        NodeDefinition node = power == null ? null : power.node(run.start().getNode());
        if (power == null) {
            return missing(row, NO_LIMIT, caseSteps.registration().missing());
        }
        return node == null || node.limitAmount() == 0
                ? Sourced.NONE
                : Sourced.of(clock.counted(run, row, node.limitAmount(), node.limitUnit()));
    }

    /** The time the starting step itself asks for. */
    private Sourced asked(ClockRun run, Map<String, Object> row) {
        Step step = run.start();
        Object amount = step.fact().attributes().get("askedAmount");
        Object unit = step.fact().attributes().get("askedUnit");
        if (amount == null && unit == null) {
            return missing(row, NO_LIMIT, RecordedText.of("'askedAmount' and 'askedUnit' of the step that starts it 所需时间", "clocks.missing-asked"));
        }
        if (!(amount instanceof BigDecimal || amount instanceof Long) || !(unit instanceof String)) {
            return missing(row, CANNOT_TELL, RecordedText.of("'askedAmount' as a number and 'askedUnit' as a unit, such as 5 and working-day; "
                    + "the step says " + shown(amount).text() + " and " + shown(unit).text() + " 所需时间", "clocks.missing-asked-kind",
                    shown(amount).sentence(), shown(unit).sentence()));
        }
        Limit limit = RunClock.asked(step);
        return limit == null ? Sourced.NONE : Sourced.of(new CountedDeadline(Clock.of(calendar, step.getAt(), limit, null, List.of(),
                run.stop() == null ? null : run.stop().getAt()), limit, calendar));
    }

    // A row with a least length is for cases that have such a date, as renewals have the expiry of their permit.
    private Sourced dated(ClockRun run, Map<String, Object> row) {
        String attribute = RowValues.text(row, "attribute", "");
        Object value = IsoText.recognised(facts.atStartOrFirstAfter(run, attribute));
        int amountMin = RowValues.whole(row, "amount", 0);
        if (value == null) {
            return missing(row, amountMin == 0 ? CANNOT_TELL : NO_LIMIT, RecordedText.of("the date in attribute '" + attribute + "' 期限届满日",
                    "clocks.missing-date", attribute));
        }
        FixedDeadline deadline = value instanceof LocalDate day ? FixedDeadline.untilEndOf(day, calendar, run.start().getAt())
                : value instanceof Instant due ? new FixedDeadline(calendar, run.start().getAt(), due) : null;
        if (deadline == null) {
            return missing(row, CANNOT_TELL, RecordedText.of("attribute '" + attribute + "' as a date; it is given as " + shown(value).text()
                    + ", so give it its type in the source profile 期限届满日", "clocks.missing-date-kind", attribute, shown(value).sentence()));
        }
        boolean longEnough = amountMin == 0
                || deadline.isAtLeast(new Limit(amountMin, LimitUnit.ofCode(RowValues.text(row, "unit", ""))));
        return longEnough ? Sourced.of(deadline) : Sourced.NONE;
    }

    private static Sourced missing(Map<String, Object> row, String usual, RecordedText what) {
        String said = RowValues.text(row, "missing", "");
        String rule = said.isEmpty() ? usual : said;
        if (!MISSING.contains(rule)) {
            throw AssessmentFailed.of("clocks.missing-unknown", rule);
        }
        return rule.equals(NO_LIMIT) ? Sourced.NONE : Sourced.missing(what);
    }

    private static RecordedText shown(@Nullable Object value) {
        return value == null ? RecordedText.of("nothing", "clocks.said-nothing")
                : value instanceof String text ? RecordedText.of("the text \"" + text + "\"", "clocks.said-text", text)
                : RecordedText.asItIs(String.valueOf(RunFacts.shown(value)));
    }
}
