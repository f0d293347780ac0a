package org.mingjing.assess.finding;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mingjing.assess.Responsible;
import org.mingjing.engine.AssessmentFailed;
import org.mingjing.engine.CompiledTable;
import org.mingjing.engine.MatchedRow;
import org.mingjing.engine.MatchedRows;
import org.mingjing.engine.TableAnswer;
import org.mingjing.texts.Sentence;
import org.mingjing.words.CaseSteps;
import org.mingjing.words.Step;
import org.mingjing.words.TableInputs;

/**
 * Who shares in a finding of the chain beside its owner: officials who acted on the case by then, in a role of the procedure that
 * shares. Which do is said by the package's tables of use {@code chain}, or, where it has none, by {@link ChainRoles}.
 */
final class Chain {

    /** Those who share, and the rows of tables that say so. */
    record Sharers(Set<Responsible> people, List<MatchedRow> rows) {}

    private final List<CompiledTable> tables;
    private final TableInputs inputs;
    private final MatchedRows rows;
    private final CaseSteps caseSteps;

    /** @param tables the compiled tables of use {@code chain} of the package */
    Chain(List<CompiledTable> tables, TableInputs inputs, MatchedRows rows, CaseSteps caseSteps) {
        this.tables = tables;
        this.inputs = inputs;
        this.rows = rows;
        this.caseSteps = caseSteps;
    }

    Sharers of(JoinedReport joined, Responsible owner) {
        Sharers sharers = new Sharers(new LinkedHashSet<>(), new ArrayList<>());
        for (Step step : caseSteps.steps()) {
            boolean actedByThen = !step.getAt().isAfter(joined.at());
            boolean other = !step.getOfficial().isEmpty() && !step.getOfficial().equals(owner.official());
            if (actedByThen && other && !step.getRole().isEmpty() && shares(joined.report().rule(), step, sharers.rows())) {
                sharers.people().add(new Responsible(step.getRole(), step.getDepartment(), step.getPost(), step.getOfficial()));
            }
        }
        return sharers;
    }

    private boolean shares(String rule, Step step, List<MatchedRow> said) {
        if (tables.isEmpty()) {
            return ChainRoles.WHERE_NO_TABLE_SAYS.contains(step.getRole());
        }
        Function<String, @Nullable Object> ofStep = inputs.ofStep(step);
        for (CompiledTable table : tables) {
            TableAnswer answer = rows.ask(table, name -> name.equals("rule") ? rule : ofStep.apply(name));
            if (!answer.results().isEmpty()) {
                MatchedRow row = new MatchedRow(table.name(), answer.rowId(0));
                boolean shares = truth(table, answer);
                if (shares && !said.contains(row)) {
                    said.add(row);
                }
                return shares;
            }
        }
        return false;
    }

    // A table with one output gives it under the name of its decision.
    private static boolean truth(CompiledTable table, TableAnswer answer) {
        Object shares = answer.results().get(0).getOrDefault("shares", answer.results().get(0).get(table.name()));
        if (shares instanceof Boolean truth) {
            return truth;
        }
        throw new AssessmentFailed(Sentence.of("assess.shares-no-truth", table.name(), String.valueOf(shares)));
    }
}
