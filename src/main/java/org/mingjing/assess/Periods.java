package org.mingjing.assess;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingjing.assess.terms.Step;
import org.mingjing.calendar.Clock;
import org.mingjing.calendar.Limit;
import org.mingjing.calendar.LimitUnit;
import org.mingjing.calendar.Pause;
import org.mingjing.calendar.WorkingCalendar;
import org.mingjing.facts.NodeDefinition;
import org.mingjing.facts.Power;

/** Asks the limits tables which periods a run of a clock has, and counts them. */
final class Periods {

    /** Where a limits table can say that a period stands. */
    static final List<String> SOURCES = List.of("table", "power", "node", "step", "attribute");

    private final List<CompiledTable> tables;
    private final CaseSteps caseSteps;
    private final TableInputs inputs;
    private final WorkingCalendar calendar;
    private final Rows rows;

    Periods(List<CompiledTable> tables, CaseSteps caseSteps, TableInputs inputs, WorkingCalendar calendar, Rows rows) {
        this.tables = tables;
        this.caseSteps = caseSteps;
        this.inputs = inputs;
        this.calendar = calendar;
        this.rows = rows;
    }

    List<Period> of(ClockRun run) {
        List<Period> periods = new ArrayList<>();
        for (CompiledTable table : tables) {
            TableAnswer answer = rows.ask(table, inputs.with("clock", run.name()));
            for (int i = 0; i < answer.results().size(); i++) {
                Map<String, Object> result = answer.results().get(i);
                MatchedRow row = new MatchedRow(table.table().name(), answer.rowId(i));
                term(run, result).ifPresent(term -> periods.add(new Period(run,
                        Answers.text(result, "measure", "statutory"), term, awaits(run, result), row)));
            }
        }
        return periods;
    }

    private static String awaits(ClockRun run, Map<String, Object> result) {
        String node = Answers.text(result, "awaits", "");
        return node.isEmpty() ? run.start().getNode() : node;
    }

    private Optional<Term> term(ClockRun run, Map<String, Object> result) {
        String source = Answers.text(result, "source", "table");
        return switch (source) {
            case "table" -> Optional.of(counted(run, result,
                    Answers.whole(result, "amount", 0), Answers.text(result, "unit", "")));
            case "power" -> promised(run, result);
            case "node" -> nodeLimit(run, result);
            case "step" -> asked(run);
            case "attribute" -> dated(run, Answers.text(result, "attribute", ""))
                    .filter(term -> longEnough(term, result))
                    .map(Term.class::cast);
            default -> throw new AssessmentFailed("A limits table gives the unknown source '" + source
                    + "'; write table, power, node, step or attribute.");
        };
    }

    private Optional<Term> promised(ClockRun run, Map<String, Object> result) {
        Power power = caseSteps.power();
        return power == null || power.promisedAmount() == 0
                ? Optional.empty()
                : Optional.of(counted(run, result, power.promisedAmount(), power.promisedUnit()));
    }

    private Optional<Term> nodeLimit(ClockRun run, Map<String, Object> result) {
        Power power = caseSteps.power();
        NodeDefinition node = power == null ? null : power.node(run.start().getNode());
        return node == null || node.limitAmount() == 0
                ? Optional.empty()
                : Optional.of(counted(run, result, node.limitAmount(), node.limitUnit()));
    }

    /** The time the starting step itself asks for. */
    private Optional<Term> asked(ClockRun run) {
        Limit asked = asked(run.start());
        return asked == null
                ? Optional.empty()
                : Optional.of(new CountedTerm(Clock.of(calendar, run.start().getAt(), asked, null, List.of(),
                        run.stop() == null ? null : run.stop().getAt()), asked, calendar));
    }

    private static @Nullable Limit asked(Step step) {
        BigDecimal amount = step.number("askedAmount");
        String unit = step.text("askedUnit");
        return amount == null || unit == null ? null : new Limit(amount.intValueExact(), LimitUnit.ofCode(unit));
    }

    private Optional<DatedTerm> dated(ClockRun run, String attribute) {
        Object value = caseSteps.view().has(attribute) ? attributeOf(attribute) : null;
        if (value instanceof LocalDate day) {
            return Optional.of(DatedTerm.untilEndOf(day, calendar, run.start().getAt()));
        }
        return value instanceof Instant due
                ? Optional.of(new DatedTerm(calendar, run.start().getAt(), due))
                : Optional.empty();
    }

    private static boolean longEnough(DatedTerm term, Map<String, Object> result) {
        int amountMin = Answers.whole(result, "amount", 0);
        return amountMin == 0
                || term.isAtLeast(new Limit(amountMin, LimitUnit.ofCode(Answers.text(result, "unit", ""))));
    }

    private @Nullable Object attributeOf(String name) {
        Object latest = null;
        for (Step step : caseSteps.steps()) {
            Object value = step.fact().attributes().get(name);
            latest = value != null ? value : latest;
        }
        return latest;
    }

    private CountedTerm counted(ClockRun run, Map<String, Object> result, int amount, String unitCode) {
        Limit limit = new Limit(amount, LimitUnit.ofCode(unitCode));
        List<Pause> pauses = run.pauses().isEmpty()
                ? List.of()
                : run.pauses().stream().map(Periods::pause).toList();
        Instant stop = run.stop() == null ? null : run.stop().getAt();
        Instant start = run.start().getAt();
        Clock unextended = Clock.of(calendar, start, limit, null, pauses, stop);
        Limit extension = extension(run, unextended, Answers.whole(result, "extensionAmount", 0), limit.unit());
        return extension == null
                ? new CountedTerm(unextended, limit, calendar)
                : new CountedTerm(Clock.of(calendar, start, limit, extension, pauses, stop),
                        new Limit(amount + extension.amount(), limit.unit()), calendar);
    }

    private static Pause pause(ClockRun.Paused paused) {
        return new Pause(ClockRun.cause(paused.from()), paused.from().getAt(),
                paused.to() == null ? null : paused.to().getAt(), asked(paused.from()));
    }

    /** An extension counts if it was approved, with a reason, before the period ran out; and no longer than the law allows. */
    private static @Nullable Limit extension(ClockRun run, Clock unextended, int amountMax, LimitUnit unit) {
        Step step = run.extension();
        if (step == null || amountMax == 0 || step.blank("approver") || step.blank("reason")
                || unextended.isLateAt(step.getAt())) {
            return null;
        }
        BigDecimal asked = step.number("extendedBy");
        return new Limit(asked == null ? amountMax : Math.min(amountMax, asked.intValueExact()), unit);
    }
}
