package org.mingjing.columns;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kie.dmn.api.core.ast.DMNNode;
import org.kie.dmn.api.core.ast.InputDataNode;
import org.kie.dmn.core.ast.DMNBaseNode;
import org.kie.dmn.core.ast.DecisionNodeImpl;
import org.kie.dmn.core.impl.BaseDMNTypeImpl;
import org.kie.dmn.core.impl.DMNModelImpl;
import org.kie.dmn.model.api.DecisionRule;
import org.kie.dmn.model.api.DecisionTable;
import org.kie.dmn.model.api.InputClause;

/**
 * A decision table as kie-dmn holds it, of the only shape that becomes an index: one decision in its model, asked of
 * inputs alone.
 *
 * @param inputs types of the inputs that the decision requires, by name
 */
public record TableSource(
        DMNModelImpl model, DecisionNodeImpl decision, DecisionTable table, Map<String, BaseDMNTypeImpl> inputs, Feel feel) {

    public static TableSource of(ModelledTable reference) throws Untranslatable {
        DMNModelImpl model = (DMNModelImpl) reference.model();
        String decisionName = reference.ref().decision();
        if (model.getDecisions().size() != 1 || !(model.getDecisionByName(decisionName) instanceof DecisionNodeImpl decision)) {
            throw new Untranslatable("columns.other-decisions");
        }
        if (!(decision.getDecision().getExpression() instanceof DecisionTable table)) {
            throw new Untranslatable("columns.no-table");
        }
        Map<String, BaseDMNTypeImpl> inputs = new LinkedHashMap<>();
        for (DMNNode required : ((DMNBaseNode) decision).getDependencies().values()) {
            if (!(required instanceof InputDataNode input) || !required.getModelNamespace().equals(model.getNamespace())) {
                throw new Untranslatable("columns.requires-no-input", required.getName());
            }
            inputs.put(required.getName(), (BaseDMNTypeImpl) input.getType());
        }
        if (table.getRule().isEmpty() || table.getInput().isEmpty()) {
            throw new Untranslatable("columns.table-empty");
        }
        for (DecisionRule rule : table.getRule()) {
            if (rule.getInputEntry().size() != table.getInput().size()
                    || rule.getOutputEntry().size() != table.getOutput().size()) {
                throw new Untranslatable("columns.rows-of-other-length");
            }
        }
        return new TableSource(model, decision, table, inputs, new Feel(model, reference.runtime()));
    }

    public int rows() {
        return table.getRule().size();
    }

    /** Name of the input that a column asks. */
    String inputOf(InputClause column) throws Untranslatable {
        String expression = column.getInputExpression().getText().strip();
        if (!inputs.containsKey(expression)) {
            throw new Untranslatable("columns.column-asks-more", expression);
        }
        return expression;
    }

    /** What the rows say in a column, from the first row on. */
    List<String> cells(int column) {
        List<String> cells = new ArrayList<>();
        table.getRule().forEach(rule -> cells.add(String.valueOf(rule.getInputEntry().get(column).getText())));
        return cells;
    }
}
