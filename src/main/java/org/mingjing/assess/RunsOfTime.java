package org.mingjing.assess;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mingjing.clocks.NextCheck;
import org.mingjing.clocks.Undetermined;
import org.mingjing.engine.MatchedRow;
import org.mingjing.engine.MatchedRows;
import org.mingjing.engine.TableAsk;
import org.mingjing.facts.CaseFile;

/**
 * What a package finds of a case whose parameters have several values. As between versions, a package that applies at case
 * start decides the whole case by the values of the day on which it began; one that applies at each node is run by those of
 * each time since then, each of which answers for what became true in it. So a new line of a parameter decides as a new version
 * would.
 */
final class RunsOfTime {

    private final NavigableMap<LocalDate, CompiledTables> bySince;
    private final ZoneId zone;
    private final List<CaseEvaluation> runs = new ArrayList<>();
    private final List<LocalDate> times = new ArrayList<>();

    RunsOfTime(CompiledPackage compiled, CaseFile visible, Instant asOf, NextCheck next) {
        this(compiled, visible, asOf, next, null);
    }

    /** @param heard told of each question that a table answers, null for nobody */
    RunsOfTime(CompiledPackage compiled, CaseFile visible, Instant asOf, NextCheck next, @Nullable Consumer<TableAsk> heard) {
        this.bySince = compiled.bySince();
        this.zone = compiled.rules().manifest().timeZone();
        LocalDate first = since(visible.startedAt());
        boolean whole = !DatedPackage.variesWithinCase(compiled.rules().manifest(), bySince);
        LocalDate last = whole || asOf.isBefore(visible.startedAt()) ? first : since(asOf);
        for (LocalDate time : bySince.subMap(first, true, last, true).keySet()) {
            times.add(time);
            runs.add(new CaseEvaluation(compiled.on(time), visible, asOf, next, new MatchedRows(heard)));
        }
        LocalDate following = whole ? null : bySince.higherKey(last);
        if (following != null) {
            next.consider(following.atStartOfDay(zone).toInstant());
        }
    }

    private LocalDate since(Instant instant) {
        return DatedPackage.since(bySince, LocalDate.ofInstant(instant, zone));
    }

    void perform() {
        runs.forEach(CaseEvaluation::perform);
    }

    /** The run by the values that hold in the end. */
    CaseEvaluation last() {
        return runs.get(runs.size() - 1);
    }

    List<Finding> findings() {
        if (runs.size() == 1) {
            return last().findings();
        }
        Map<List<String>, Finding> first = new HashMap<>();
        for (int i = 0; i < runs.size(); i++) {
            LocalDate time = times.get(i);
            runs.get(i).findings().stream().filter(finding -> answersFor(time, finding.at())).forEach(finding ->
                    first.merge(List.of(finding.rule(), finding.key()), finding,
                            (one, other) -> other.at().isBefore(one.at()) ? other : one));
        }
        return first.values().stream().sorted(Finding.ORDER).toList();
    }

    /** Whether something became true in the time; what did before the case began is of the first. */
    private boolean answersFor(LocalDate time, Instant at) {
        LocalDate of = since(at);
        return time.equals(of.isBefore(times.get(0)) ? times.get(0) : of);
    }

    List<Undetermined> undetermined() {
        return runs.size() == 1 ? last().undetermined()
                : runs.stream().flatMap(run -> run.undetermined().stream()).distinct().sorted(Undetermined.ORDER).toList();
    }

    List<MatchedRow> rows() {
        if (runs.size() == 1) {
            return last().rows();
        }
        TreeSet<MatchedRow> rows = new TreeSet<>();
        runs.forEach(run -> rows.addAll(run.rows()));
        return List.copyOf(rows);
    }
}
