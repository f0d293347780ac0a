package org.mingjing.screen;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.feel.lang.ast.ASTNode;
import org.kie.dmn.feel.lang.ast.AtLiteralNode;
import org.kie.dmn.feel.lang.ast.BaseNode;
import org.kie.dmn.feel.lang.ast.BetweenNode;
import org.kie.dmn.feel.lang.ast.BooleanNode;
import org.kie.dmn.feel.lang.ast.DashNode;
import org.kie.dmn.feel.lang.ast.FunctionInvocationNode;
import org.kie.dmn.feel.lang.ast.IfExpressionNode;
import org.kie.dmn.feel.lang.ast.InNode;
import org.kie.dmn.feel.lang.ast.InfixOpNode;
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
import org.mingjing.texts.Names;
import org.mingjing.texts.Sentence;

/**
 * What a FEEL text may say: literals, ranges, inputs, arithmetic, comparisons and a few functions that always end.
 * Whatever else the language has is refused: loops, definitions of functions, properties, and the time of today.
 */
final class FeelScreen {

    private static final Set<Class<?>> ALLOWED = Set.of(AtLiteralNode.class, BetweenNode.class, BooleanNode.class,
            DashNode.class, IfExpressionNode.class, InNode.class, InfixOpNode.class, ListNode.class, NameRefNode.class,
            NullNode.class, NumberNode.class, RangeNode.class, SignedUnaryNode.class, StringNode.class,
            UnaryTestListNode.class, UnaryTestNode.class, UndefinedValueNode.class);

    private static final int NUMBER_DIGITS_MAX = 34;

    private FeelScreen() {}

    private static boolean isShort(@Nullable BigDecimal value) {
        return value == null || value.precision() <= NUMBER_DIGITS_MAX && Math.abs((long) value.scale()) <= NUMBER_DIGITS_MAX;
    }

    private static boolean holdsText(ASTNode node) {
        return node instanceof StringNode || Arrays.stream(node.getChildrenNode()).anyMatch(FeelScreen::holdsText);
    }

    /** What is refused, in sentences. */
    static List<Sentence> refused(ASTNode node) {
        List<Sentence> sentences = new ArrayList<>();
        walk(node, sentences);
        return sentences.stream().distinct().toList();
    }

    private static void walk(ASTNode node, List<Sentence> sentences) {
        if (node instanceof FunctionInvocationNode call && call.getName() instanceof NameRefNode) {
            String name = call.getName().getText();
            if (!TableFunctions.ALLOWED.contains(name)) {
                sentences.add(Sentence.of("screen.function-unfit", Names.shown(name), TableFunctions.ALLOWED.stream().sorted().toList()));
            }
            if (name.equals("matches")) {
                pattern(call, sentences);
            }
            if (name.equals("number")
                    && call.getParams().getElements().stream().limit(1).anyMatch(FeelScreen::holdsText)) {
                sentences.add(Sentence.of("screen.number-as-text"));
            }
            walk(call.getParams(), sentences);
        } else if (node instanceof NumberNode number && !isShort(number.getValue())) {
            sentences.add(Sentence.of("screen.number-beyond", Names.shown(number.getText()), NUMBER_DIGITS_MAX));
        } else if (!ALLOWED.contains(node.getClass())) {
            sentences.add(Sentence.of("screen.feel-unfit", Names.shown(node.getText())));
        } else {
            for (ASTNode child : node.getChildrenNode()) {
                walk(child, sentences);
            }
        }
    }

    /** A pattern must be known before any value is compared with it. */
    private static void pattern(FunctionInvocationNode call, List<Sentence> sentences) {
        List<BaseNode> given = call.getParams() == null ? List.of() : call.getParams().getElements();
        if (given.size() != 2 || !(given.get(1) instanceof StringNode pattern)) {
            sentences.add(Sentence.of("screen.matches-needs"));
            return;
        }
        TextPattern.refused(pattern.getValue())
                .ifPresent(why -> sentences.add(Sentence.of("screen.matches-pattern", pattern.getText(), why)));
    }
}
