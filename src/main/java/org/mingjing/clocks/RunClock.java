package org.mingjing.clocks;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingjing.calendar.Clock;
import org.mingjing.calendar.Limit;
import org.mingjing.calendar.LimitUnit;
import org.mingjing.calendar.Pause;
import org.mingjing.calendar.WorkingCalendar;
import org.mingjing.engine.RowValues;
import org.mingjing.words.Step;

/** Counts a limit over a run, with the pauses and the extension that the run had. */
record RunClock(WorkingCalendar calendar) {

    CountedDeadline counted(ClockRun run, Map<String, Object> row, int amount, String unitCode) {
        Limit limit = new Limit(amount, LimitUnit.ofCode(unitCode));
        List<Pause> pauses = run.pauses().isEmpty()
                ? List.of()
                : run.pauses().stream().map(RunClock::pause).toList();
        Instant stop = run.stop() == null ? null : run.stop().getAt();
        Instant start = run.start().getAt();
        Clock unextended = Clock.of(calendar, start, limit, null, pauses, stop);
        Limit extension = extension(run, unextended, RowValues.whole(row, "extensionAmount", 0), limit.unit());
        return extension == null
                ? new CountedDeadline(unextended, limit, calendar)
                : new CountedDeadline(Clock.of(calendar, start, limit, extension, pauses, stop),
                        new Limit(amount + extension.amount(), limit.unit()), calendar);
    }

    private static Pause pause(ClockRun.Paused paused) {
        return new Pause(ClockRun.cause(paused.from()), paused.from().getAt(),
                paused.to() == null ? null : paused.to().getAt(), asked(paused.from()));
    }

    /** The time the step asks for, null if it asks for none. */
    static @Nullable Limit asked(Step step) {
        BigDecimal amount = step.number("askedAmount");
        String unit = step.text("askedUnit");
        return amount == null || unit == null ? null : new Limit(amount.intValueExact(), LimitUnit.ofCode(unit));
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
