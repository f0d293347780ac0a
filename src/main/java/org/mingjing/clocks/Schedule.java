package org.mingjing.clocks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingjing.calendar.YearWithoutData;

/**
 * The periods of all clocks of a case, those of one run together. A start moved back by the breach of another clock
 * (such as an application deemed accepted on the day it was received, 行政许可法 art. 32(4)) is applied here.
 */
final class Schedule {

    private final List<List<ClockPeriod>> periodsByRun;

    private Schedule(List<List<ClockPeriod>> periodsByRun) {
        this.periodsByRun = periodsByRun;
    }

    static Schedule of(CaseClocks clocks, Periods periods, Instant asOf, NextCheck next) {
        Map<String, List<List<ClockPeriod>>> byClock = new LinkedHashMap<>();
        clocks.runs().forEach((name, runs) -> byClock.put(name, new ArrayList<>(runs.stream().map(periods::of).toList())));
        for (ClockEffect start : clocks.conditionalStarts()) {
            if (starts(start, byClock, asOf, next)) {
                ClockRun run = clocks.startedAt(start.clock(), start.step());
                boolean movedBack = start.effect() == ClockEffect.Effect.START_IF_BREACHED;
                List<List<ClockPeriod>> runs = byClock.computeIfAbsent(start.clock(), clock -> new ArrayList<>());
                List<ClockPeriod> first = periods.of(movedBack ? run.movedBack() : run);
                if (runs.isEmpty()) {
                    runs.add(first);
                } else {
                    runs.set(0, first);
                }
            }
        }
        List<List<ClockPeriod>> all = new ArrayList<>();
        byClock.values().forEach(all::addAll);
        clocks.ownRuns().forEach(run -> all.add(periods.of(run)));
        return new Schedule(all);
    }

    private static boolean starts(
            ClockEffect start, Map<String, List<List<ClockPeriod>>> byClock, Instant asOf, NextCheck next) {
        List<ClockPeriod> guard = guard(start, byClock);
        if (start.effect() == ClockEffect.Effect.START_IF_BREACHED) {
            Optional<Instant> breach = breach(guard, next);
            return breach.isPresent() && !breach.get().isAfter(asOf) && isEarlier(start, byClock.get(start.clock()));
        }
        boolean breachedByThen = guard.stream().map(Schedule::breachOf)
                .anyMatch(breach -> breach.isPresent() && !start.step().getAt().isBefore(breach.get()));
        return !guard.isEmpty() && !breachedByThen && !byClock.containsKey(start.clock());
    }

    /** A guard that starts only after the step decides nothing about it; else a later step would change the past. */
    private static List<ClockPeriod> guard(ClockEffect start, Map<String, List<List<ClockPeriod>>> byClock) {
        return byClock.getOrDefault(start.guard(), List.of()).stream()
                .flatMap(List::stream)
                .filter(period -> period.run().start().getPlace() <= start.step().getPlace())
                .toList();
    }

    /** When the guard clock ran out before it was stopped; the sweep must look again at that instant. */
    private static Optional<Instant> breach(List<ClockPeriod> guard, NextCheck next) {
        for (ClockPeriod period : guard) {
            Optional<Instant> breach = breachOf(period);
            if (breach.isPresent()) {
                if (!period.run().wasStoppedBefore(breach.get())) {
                    next.consider(breach.get());
                    return breach;
                }
            }
        }
        return Optional.empty();
    }

    // A year without data is reported where the guard's own state is computed.
    private static Optional<Instant> breachOf(ClockPeriod period) {
        try {
            return period.deadline().breachedAt();
        } catch (YearWithoutData e) {
            return Optional.empty();
        }
    }

    private static boolean isEarlier(ClockEffect start, @Nullable List<List<ClockPeriod>> current) {
        return current == null || current.isEmpty() || current.get(0).isEmpty()
                || start.step().getPlace() < current.get(0).get(0).run().start().getPlace();
    }

    List<List<ClockPeriod>> periodsByRun() {
        return periodsByRun;
    }
}
