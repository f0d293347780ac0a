package org.mingjing.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.feel.lang.ast.ASTNode;
import org.kie.dmn.feel.lang.ast.AtLiteralNode;
import org.kie.dmn.feel.lang.ast.BaseNode;
import org.kie.dmn.feel.lang.ast.BooleanNode;
import org.kie.dmn.feel.lang.ast.FunctionInvocationNode;
import org.kie.dmn.feel.lang.ast.NumberNode;
import org.kie.dmn.feel.lang.ast.SignedUnaryNode;
import org.kie.dmn.feel.lang.ast.StringNode;
import org.kie.dmn.feel.lang.impl.FEELBuilder;
import org.kie.dmn.feel.lang.impl.FEELImpl;
import org.mingjing.texts.Sentence;

/**
 * A value that is written in a table as it is: a literal, or a date, time or duration made of literals.
 *
 * @param written as it stands in the cell
 * @param value what FEEL makes of it, null if there is no such value, as for 30 February
 * @param meant the kind that it was meant to be of, null if that cannot be told
 */
record Constant(String written, @Nullable Object value, @Nullable Kind meant) {

    private static final FEELImpl FEEL = (FEELImpl) FEELBuilder.builder().build();
    private static final Set<String> MAKERS = Set.of("date", "date and time", "time", "duration");

    /** The constant that a node writes, null if it writes none. */
    static @Nullable Constant of(ASTNode node) {
        if (!isWritten(node)) {
            return null;
        }
        Object value = value((BaseNode) node);
        return new Constant(node.getText(), value, value == null ? meant(node) : Kind.ofValue(value));
    }

    private static boolean isWritten(ASTNode node) {
        if (node instanceof FunctionInvocationNode call) {
            return MAKERS.contains(call.getName().getText()) && call.getParams() != null
                    && call.getParams().getElements().stream().allMatch(Constant::isWritten);
        }
        if (node instanceof SignedUnaryNode signed) {
            return signed.getExpression() instanceof NumberNode;
        }
        return node instanceof StringNode || node instanceof NumberNode || node instanceof BooleanNode
                || node instanceof AtLiteralNode;
    }

    private static @Nullable Object value(BaseNode node) {
        if (node instanceof NumberNode && !Numerals.isNumber(node.getText())) {
            return null;
        }
        try {
            return node.evaluate(FEEL.newEvaluationContext(List.of(), Map.of()));
        } catch (RuntimeException e) {
            return null;
        }
    }

    private static @Nullable Kind meant(ASTNode node) {
        if (node instanceof NumberNode || node instanceof SignedUnaryNode) {
            return Kind.NUMBER;
        }
        return node instanceof FunctionInvocationNode call && !call.getName().getText().equals("duration")
                ? Kind.ofType(call.getName().getText()) : null;
    }

    /** What is wrong with the constant itself, empty if it is a value. */
    Optional<Sentence> fault() {
        if (value != null) {
            return Optional.empty();
        }
        return Optional.of(meant == Kind.NUMBER ? Sentence.of("check.no-number", written)
                : Sentence.of("check.no-such-value", written, meant == null ? Sentence.of("check.kind-value") : meant.words()));
    }
}
