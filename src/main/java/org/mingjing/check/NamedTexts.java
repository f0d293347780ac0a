package org.mingjing.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.feel.lang.ast.ASTNode;
import org.kie.dmn.feel.lang.ast.FunctionInvocationNode;
import org.kie.dmn.feel.lang.ast.InNode;
import org.kie.dmn.feel.lang.ast.InfixOpNode;
import org.kie.dmn.feel.lang.ast.InfixOperator;
import org.kie.dmn.feel.lang.ast.ListNode;
import org.kie.dmn.feel.lang.ast.NameRefNode;
import org.kie.dmn.feel.lang.ast.StringNode;
import org.kie.dmn.feel.lang.ast.UnaryTestListNode;
import org.kie.dmn.feel.lang.ast.UnaryTestNode;
import org.kie.dmn.feel.lang.ast.UnaryTestNode.UnaryOperator;

/** The texts that a condition asks its column to be, or not to be: whole ones, not beginnings or bounds. */
final class NamedTexts {

    private static final Set<InfixOperator> JUNCTIONS = Set.of(InfixOperator.AND, InfixOperator.OR);
    private static final Set<InfixOperator> EQUALITIES = Set.of(InfixOperator.EQ, InfixOperator.NE);
    private static final Set<UnaryOperator> BOUNDS = Set.of(UnaryOperator.LT, UnaryOperator.LTE, UnaryOperator.GT, UnaryOperator.GTE);

    private final List<String> texts = new ArrayList<>();

    private NamedTexts() {}

    static List<String> in(@Nullable ASTNode condition) {
        NamedTexts named = new NamedTexts();
        if (condition != null) {
            named.collect(condition);
        }
        return named.texts;
    }

    private void collect(ASTNode node) {
        if (node instanceof StringNode text) {
            texts.add(text.getValue());
        } else if (node instanceof InfixOpNode operation) {
            operation(operation);
        } else if (node instanceof InNode in && isValue(in.getValue())) {
            collect(in.getExprs());
        } else if (node instanceof FunctionInvocationNode call) {
            call(call);
        } else if (node instanceof ListNode || node instanceof UnaryTestListNode
                || node instanceof UnaryTestNode test && !BOUNDS.contains(test.getOperator())) {
            for (ASTNode child : node.getChildrenNode()) {
                collect(child);
            }
        }
    }

    private void operation(InfixOpNode operation) {
        if (JUNCTIONS.contains(operation.getOperator())) {
            collect(operation.getLeft());
            collect(operation.getRight());
        } else if (EQUALITIES.contains(operation.getOperator()) && isValue(operation.getLeft())) {
            collect(operation.getRight());
        } else if (EQUALITIES.contains(operation.getOperator()) && isValue(operation.getRight())) {
            collect(operation.getLeft());
        }
    }

    private void call(FunctionInvocationNode call) {
        String name = call.getName().getText();
        List<? extends ASTNode> given = call.getParams() == null ? List.of() : call.getParams().getElements();
        if (name.equals("not")) {
            given.forEach(this::collect);
        } else if (name.equals("list contains") && given.size() == 2 && isValue(given.get(1))) {
            collect(given.get(0));
        }
    }

    private static boolean isValue(ASTNode node) {
        return node instanceof NameRefNode && node.getText().equals("?");
    }
}
