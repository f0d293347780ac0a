package org.mingjing.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.kie.dmn.feel.lang.ast.ASTNode;
import org.kie.dmn.feel.lang.ast.BooleanNode;
import org.kie.dmn.feel.lang.ast.FunctionInvocationNode;
import org.kie.dmn.feel.lang.ast.IfExpressionNode;
import org.kie.dmn.feel.lang.ast.ListNode;
import org.kie.dmn.feel.lang.ast.NumberNode;
import org.kie.dmn.feel.lang.ast.RangeNode;
import org.kie.dmn.feel.lang.ast.SignedUnaryNode;
import org.kie.dmn.feel.lang.ast.StringNode;
import org.kie.dmn.feel.lang.ast.UnaryTestListNode;
import org.kie.dmn.feel.lang.ast.UnaryTestNode;

/** The literal values a FEEL text compares with or gives. */
final class Literals {

    private static final Set<Class<?>> TRANSPARENT = Set.of(UnaryTestListNode.class, UnaryTestNode.class,
            RangeNode.class, ListNode.class, SignedUnaryNode.class);

    private Literals() {}

    /** The texts, numbers and booleans that a condition compares its column with, or that a result can be. */
    static List<ASTNode> in(ASTNode node) {
        List<ASTNode> found = new ArrayList<>();
        collect(node, found);
        return found;
    }

    private static void collect(ASTNode node, List<ASTNode> found) {
        if (node instanceof StringNode || node instanceof NumberNode || node instanceof BooleanNode) {
            found.add(node);
        } else if (node instanceof IfExpressionNode choice) {
            collect(choice.getThenExpression(), found);
            collect(choice.getElseExpression(), found);
        } else if (node instanceof FunctionInvocationNode call) {
            if (call.getName().getText().equals("not")) {
                collect(call.getParams(), found);
            }
        } else if (TRANSPARENT.contains(node.getClass())) {
            for (ASTNode child : node.getChildrenNode()) {
                collect(child, found);
            }
        }
    }
}
