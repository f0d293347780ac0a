package org.mingjing.clocks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingjing.engine.AssessmentFailed;
import org.mingjing.engine.CompiledTable;
import org.mingjing.engine.MatchedRows;
import org.mingjing.engine.RowValues;

/** Asks the limits tables which periods a run of a clock has, and counts them. */
final class Periods {

    private final List<CompiledTable> tables;
    private final DeadlineSources sources;
    private final RunFacts facts;
    private final MatchedRows rows;
    private final ClockNotes notes;

    public Periods(List<CompiledTable> tables, DeadlineSources sources, RunFacts facts, MatchedRows rows, ClockNotes notes) {
        this.tables = tables;
        this.sources = sources;
        this.facts = facts;
        this.rows = rows;
        this.notes = notes;
    }

    /** MatchedRows that stand alone, and those of one measure of which the longer or the shorter period counts. */
    private record Group(String measure, String way, int alone) {}

    List<ClockPeriod> of(ClockRun run) {
        Map<Group, List<Map<String, Object>>> groups = new LinkedHashMap<>();
        for (CompiledTable table : tables) {
            for (Map<String, Object> row : rows.ask(table, facts.inputs(run, Map.of("clock", run.name()))).results()) {
                groups.computeIfAbsent(group(row, groups.size()), group -> new ArrayList<>()).add(row);
            }
        }
        List<ClockPeriod> periods = new ArrayList<>();
        groups.forEach((group, together) -> deadline(run, group, together).ifPresent(deadline -> periods.add(new ClockPeriod(run,
                group.measure, deadline, awaits(run, together.get(0)), Answering.of(together.get(0))))));
        return periods;
    }

    private static Group group(Map<String, Object> row, int number) {
        String way = RowValues.text(row, "combine", "");
        if (!CombinedDeadline.WAYS.contains(way)) {
            throw AssessmentFailed.of("clocks.combine-unknown", way);
        }
        boolean alone = way.isEmpty() || way.equals(CombinedDeadline.EACH);
        return new Group(RowValues.text(row, "measure", "statutory"), way, alone ? number : -1);
    }

    /** Of several periods together, one that cannot be told leaves all of them untold. */
    private Optional<Deadline> deadline(ClockRun run, Group group, List<Map<String, Object>> together) {
        List<Deadline> deadlines = new ArrayList<>(together.size());
        boolean told = true;
        for (Map<String, Object> row : together) {
            Sourced sourced = sources.of(run, row);
            if (sourced.deadline() != null) {
                deadlines.add(sourced.deadline());
            } else if (!sourced.missing().isEmpty()) {
                notes.ofRun(run, sourced.missing());
                told = false;
            }
        }
        if (!told || deadlines.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(deadlines.size() == 1 ? deadlines.get(0) : new CombinedDeadline(deadlines, group.way));
    }

    private static String awaits(ClockRun run, Map<String, Object> row) {
        String node = RowValues.text(row, "awaits", "");
        return node.isEmpty() ? run.start().getNode() : node;
    }
}
