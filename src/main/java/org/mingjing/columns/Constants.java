package org.mingjing.columns;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.kie.dmn.feel.lang.EvaluationContext;
import org.kie.dmn.feel.lang.ast.ASTNode;
import org.kie.dmn.feel.lang.ast.AtLiteralNode;
import org.kie.dmn.feel.lang.ast.BaseNode;
import org.kie.dmn.feel.lang.ast.BetweenNode;
import org.kie.dmn.feel.lang.ast.BooleanNode;
import org.kie.dmn.feel.lang.ast.DashNode;
import org.kie.dmn.feel.lang.ast.FunctionInvocationNode;
import org.kie.dmn.feel.lang.ast.InNode;
import org.kie.dmn.feel.lang.ast.InfixOpNode;
import org.kie.dmn.feel.lang.ast.InfixOperator;
import org.kie.dmn.feel.lang.ast.ListNode;
import org.kie.dmn.feel.lang.ast.NameRefNode;
import org.kie.dmn.feel.lang.ast.NullNode;
import org.kie.dmn.feel.lang.ast.NumberNode;
import org.kie.dmn.feel.lang.ast.RangeNode;
import org.kie.dmn.feel.lang.ast.SignedUnaryNode;
import org.kie.dmn.feel.lang.ast.StringNode;
import org.kie.dmn.feel.lang.ast.UnaryTestListNode;
import org.kie.dmn.feel.lang.ast.UnaryTestNode;
import org.kie.dmn.feel.lang.ast.UndefinedValueNode;

/**
 * The constants that a condition compares its value with. A condition is accepted only if it does nothing else than
 * compare its value with constants: then its answer can change at these constants and nowhere else.
 */
final class Constants {

    private static final Set<Class<?>> LITERALS = Set.of(NumberNode.class, StringNode.class, BooleanNode.class,
            AtLiteralNode.class, SignedUnaryNode.class, FunctionInvocationNode.class);
    private static final Set<Class<?>> TRANSPARENT =
            Set.of(UnaryTestListNode.class, UnaryTestNode.class, ListNode.class, RangeNode.class);
    private static final Set<Class<?>> WITHOUT_CONSTANT =
            Set.of(DashNode.class, NullNode.class, UndefinedValueNode.class);
    private static final Set<InfixOperator> COMPARISONS = Set.of(InfixOperator.EQ, InfixOperator.NE, InfixOperator.LT,
            InfixOperator.LTE, InfixOperator.GT, InfixOperator.GTE);
    private static final Set<InfixOperator> JUNCTIONS = Set.of(InfixOperator.AND, InfixOperator.OR);
    private static final Set<InfixOperator> ARITHMETIC =
            Set.of(InfixOperator.ADD, InfixOperator.SUB, InfixOperator.MULT, InfixOperator.DIV);
    private static final Set<String> MAKERS = Set.of("date", "date and time", "duration");
    private static final int DIGITS_MAX = 300;

    private final EvaluationContext context;
    private final List<Object> found = new ArrayList<>();

    private Constants(EvaluationContext context) {
        this.context = context;
    }

    static List<Object> in(ASTNode condition, EvaluationContext context) throws Untranslatable {
        Constants constants = new Constants(context);
        constants.collect(condition);
        return constants.found;
    }

    private void collect(ASTNode node) throws Untranslatable {
        if (LITERALS.contains(node.getClass())
                || node instanceof InfixOpNode operation && ARITHMETIC.contains(operation.getOperator())) {
            found.add(value(node));
        } else if (TRANSPARENT.contains(node.getClass())) {
            for (ASTNode child : node.getChildrenNode()) {
                collect(child);
            }
        } else if (node instanceof InfixOpNode operation) {
            operation(operation);
        } else if (node instanceof BetweenNode between && isValueItself(between.getValue())) {
            collect(between.getStart());
            collect(between.getEnd());
        } else if (node instanceof InNode in && isValueItself(in.getValue())) {
            collect(in.getExprs());
        } else if (!WITHOUT_CONSTANT.contains(node.getClass())) {
            throw notConstant(node);
        }
    }

    private void operation(InfixOpNode operation) throws Untranslatable {
        if (JUNCTIONS.contains(operation.getOperator())) {
            collect(operation.getLeft());
            collect(operation.getRight());
        } else if (COMPARISONS.contains(operation.getOperator()) && isValueItself(operation.getLeft())) {
            collect(operation.getRight());
        } else if (COMPARISONS.contains(operation.getOperator()) && isValueItself(operation.getRight())) {
            collect(operation.getLeft());
        } else {
            throw notConstant(operation);
        }
    }

    private static boolean isValueItself(BaseNode node) {
        return node instanceof NameRefNode && node.getText().equals("?");
    }

    private Object value(ASTNode literal) throws Untranslatable {
        if (!isWritten(literal)) {
            throw notConstant(literal);
        }
        Object value = ((BaseNode) literal).evaluate(context);
        if (value == null) {
            throw new Untranslatable("columns.no-value", literal.getText());
        }
        if (value instanceof BigDecimal number
                && Math.max(Math.abs(number.scale()), Math.abs(number.precision() - number.scale())) > DIGITS_MAX) {
            throw new Untranslatable("columns.digits-max", literal.getText());
        }
        return value;
    }

    private static boolean isWritten(ASTNode node) {
        if (node instanceof FunctionInvocationNode call) {
            return MAKERS.contains(call.getName().getText()) && call.getParams() != null
                    && call.getParams().getElements().stream().allMatch(Constants::isWritten);
        }
        if (node instanceof InfixOpNode operation) {
            return ARITHMETIC.contains(operation.getOperator())
                    && isWritten(operation.getLeft()) && isWritten(operation.getRight());
        }
        return node instanceof SignedUnaryNode signed
                ? isWritten(signed.getExpression()) && !(signed.getExpression() instanceof StringNode)
                : LITERALS.contains(node.getClass());
    }

    private static Untranslatable notConstant(ASTNode node) {
        return new Untranslatable("columns.cell-does-more", node.getText());
    }
}
