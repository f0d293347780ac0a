package org.mingjing.engine.fast;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.api.core.DMNType;
import org.kie.dmn.api.feel.runtime.events.FEELEvent;
import org.kie.dmn.core.compiler.DMNEvaluatorCompiler;
import org.kie.dmn.core.impl.BaseDMNTypeImpl;
import org.kie.dmn.core.util.CoerceUtil;
import org.kie.dmn.feel.codegen.feel11.ProcessedExpression;
import org.kie.dmn.feel.lang.CompiledExpression;
import org.kie.dmn.feel.lang.ast.ASTNode;
import org.kie.dmn.feel.lang.ast.FunctionInvocationNode;
import org.kie.dmn.feel.lang.ast.NameRefNode;
import org.kie.dmn.feel.lang.ast.QualifiedNameNode;
import org.kie.dmn.feel.lang.impl.EvaluationContextImpl;
import org.kie.dmn.feel.runtime.UnaryTest;
import org.kie.dmn.feel.runtime.decisiontables.DTDecisionRule;
import org.kie.dmn.feel.runtime.decisiontables.DTInputClause;
import org.kie.dmn.feel.runtime.decisiontables.DTOutputClause;
import org.kie.dmn.feel.runtime.decisiontables.DecisionTableImpl;
import org.kie.dmn.feel.runtime.decisiontables.HitPolicy;
import org.kie.dmn.feel.runtime.events.DecisionTableRulesMatchedEvent;
import org.kie.dmn.feel.runtime.events.DecisionTableRulesSelectedEvent;
import org.kie.dmn.model.api.DecisionRule;
import org.kie.dmn.model.api.DecisionTable;
import org.kie.dmn.model.api.LiteralExpression;
import org.kie.dmn.model.api.OutputClause;
import org.mingjing.columns.Condition;
import org.mingjing.columns.Feel;
import org.mingjing.columns.TableSource;
import org.mingjing.columns.Untranslatable;
import org.mingjing.screen.TableFunctions;

/**
 * What a table gives for rows that are known to match. kie-dmn's own decision table, made of these rows alone, applies
 * the hit policy and checks the outputs; so nothing of that is done twice.
 */
final class Outputs {

    /** What a table gave, and the ids of the rows that it names for it. */
    record Given(@Nullable Object value, List<String> rowIds) {}

    private final TableSource source;
    private final HitPolicy hitPolicy;
    private final List<DTOutputClause> clauses = new ArrayList<>();
    private final List<List<CompiledExpression>> results = new ArrayList<>();
    private final Map<String, ProcessedExpression> read = new HashMap<>();
    private final CompiledExpression nothing;

    Outputs(TableSource source) throws Untranslatable {
        this.source = source;
        DecisionTable table = source.table();
        this.hitPolicy = HitPolicy.fromString(table.getHitPolicy().value()
                + (table.getAggregation() == null ? "" : " " + table.getAggregation().value()));
        for (OutputClause clause : table.getOutput()) {
            clauses.add(clause(clause));
        }
        for (DecisionRule rule : table.getRule()) {
            List<CompiledExpression> row = new ArrayList<>();
            for (LiteralExpression cell : rule.getOutputEntry()) {
                row.add(constant(cell.getText() == null || cell.getText().isEmpty() ? "null" : cell.getText()));
            }
            results.add(row);
        }
        this.nothing = source.feel().expression("null");
    }

    private DTOutputClause clause(OutputClause clause) throws Untranslatable {
        BaseDMNTypeImpl type = DMNEvaluatorCompiler.inferTypeRef(source.model(), source.table(), clause);
        List<UnaryTest> allowed = null;
        if (clause.getOutputValues() != null && clause.getOutputValues().getText() != null) {
            Feel.Read values = source.feel().condition(clause.getOutputValues().getText(), null);
            Condition.cell(source.feel(), values);
            allowed = values.tests();
        } else if (type != source.model().getTypeRegistry().unknown()) {
            allowed = type.getAllowedValuesFEEL();
        }
        LiteralExpression otherwise = clause.getDefaultOutputEntry();
        String text = otherwise == null || otherwise.getText() == null || otherwise.getText().isEmpty()
                ? null : otherwise.getText();
        if (text != null) {
            constant(text);
        }
        return new DTOutputClause(clause.getName(), clause.getId(), allowed, text, type.getFeelType(), type.isCollection());
    }

    private CompiledExpression constant(String text) throws Untranslatable {
        ProcessedExpression known = read.get(text);
        if (known == null) {
            known = source.feel().expression(text);
            requireConstant(Feel.tree(known));
            read.put(text, known);
        }
        return known;
    }

    private static void requireConstant(@Nullable ASTNode node) throws Untranslatable {
        if (node == null) {
            throw new Untranslatable("fast.result-unreadable");
        }
        if (node instanceof FunctionInvocationNode call && TableFunctions.ALLOWED.contains(call.getName().getText())
                && call.getParams() != null) {
            requireConstant(call.getParams());
        } else if (node instanceof NameRefNode || node instanceof QualifiedNameNode || node instanceof FunctionInvocationNode) {
            throw new Untranslatable("fast.result-no-constant", node.getText());
        } else {
            for (ASTNode child : node.getChildrenNode()) {
                requireConstant(child);
            }
        }
    }

    /** Whether only the first row that matches counts. */
    boolean firstRowDecides() {
        return hitPolicy == HitPolicy.FIRST;
    }

    /** What the table gives if these rows match and no others; null if kie-dmn refuses it. @param rows ascending */
    @Nullable Given of(int[] rows) {
        List<FEELEvent> events = new ArrayList<>();
        EvaluationContextImpl context = source.feel().evaluating(events);
        try {
            Object value = tableOf(rows).evaluate(context, new Object[0])
                    .cata(event -> {
                        events.add(event);
                        return null;
                    }, given -> given);
            DMNType type = source.decision().getResultType();
            Object coerced = CoerceUtil.coerceValue(type, value);
            return Feel.isRefused(events) || !type.isAssignableValue(coerced) ? null : new Given(coerced, rowIds(events));
        } catch (RuntimeException e) {
            return null;
        }
    }

    private DecisionTableImpl tableOf(int[] rows) {
        List<DTDecisionRule> rules = new ArrayList<>();
        for (int row : rows) {
            DTDecisionRule rule = new DTDecisionRule(row, source.table().getRule().get(row).getId());
            rule.getOutputEntry().addAll(results.get(row));
            rules.add(rule);
        }
        List<DTInputClause> inputs = List.of();
        if (rows.length == 0) {
            inputs = List.of(new DTInputClause("null", null, null, nothing, false));
            DTDecisionRule never = new DTDecisionRule(0, "");
            never.getInputEntry().add((context, value) -> false);
            rules.add(never);
        }
        return new DecisionTableImpl(source.decision().getName(), List.of(), inputs, clauses, rules, hitPolicy,
                source.feel().engine());
    }

    private static List<String> rowIds(List<FEELEvent> events) {
        List<String> matched = new ArrayList<>();
        List<String> selected = new ArrayList<>();
        for (FEELEvent event : events) {
            if (event instanceof DecisionTableRulesMatchedEvent matching) {
                matched = matching.getMatchesIds();
            } else if (event instanceof DecisionTableRulesSelectedEvent selecting) {
                selected = selecting.getFiredIds();
            }
        }
        return selected.isEmpty() ? matched : selected;
    }
}
