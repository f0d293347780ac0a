package org.mingjing.check;

import java.util.ArrayList;
import java.util.List;
import org.kie.dmn.feel.lang.ast.ASTNode;
import org.kie.dmn.feel.lang.ast.IfExpressionNode;
import org.kie.dmn.feel.lang.ast.ListNode;
import org.kie.dmn.feel.lang.ast.UnaryTestListNode;
import org.kie.dmn.feel.lang.ast.UnaryTestNode;
import org.kie.dmn.feel.lang.ast.UnaryTestNode.UnaryOperator;

/** Compares the constants of cells with the allowed values of their columns, whatever kind they are of. */
final class AllowedValues {

    private AllowedValues() {}

    /**
     * The constants of a cell, as written, that a column does not allow.
     *
     * @param allowed as the column writes it, empty if it allows anything
     * @param texts whether to look at texts too
     */
    static List<String> excluded(String allowed, ASTNode cell, boolean texts) {
        List<String> excluded = new ArrayList<>();
        if (allowed.isEmpty() || allowed.equals("-")) {
            return excluded;
        }
        for (Constant constant : constants(cell, new ArrayList<>())) {
            boolean looked = constant.value() != null && (texts || !(constant.value() instanceof String));
            if (looked && Boolean.FALSE.equals(FeelAnswer.holds(allowed, constant.value()))) {
                excluded.add(constant.written());
            }
        }
        return excluded;
    }

    private static List<Constant> constants(ASTNode node, List<Constant> found) {
        Constant constant = Constant.of(node);
        if (constant != null) {
            found.add(constant);
        } else if (node instanceof IfExpressionNode choice) {
            constants(choice.getThenExpression(), found);
            constants(choice.getElseExpression(), found);
        } else if (node instanceof UnaryTestListNode || node instanceof ListNode
                || node instanceof UnaryTestNode test && List.of(UnaryOperator.EQ, UnaryOperator.IN, UnaryOperator.TEST)
                        .contains(test.getOperator())) {
            for (ASTNode child : node.getChildrenNode()) {
                constants(child, found);
            }
        }
        return found;
    }
}
