package org.mingjing.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.feel.lang.ast.ASTNode;
import org.kie.dmn.feel.lang.ast.BetweenNode;
import org.kie.dmn.feel.lang.ast.DashNode;
import org.kie.dmn.feel.lang.ast.FunctionInvocationNode;
import org.kie.dmn.feel.lang.ast.IfExpressionNode;
import org.kie.dmn.feel.lang.ast.InNode;
import org.kie.dmn.feel.lang.ast.InfixOpNode;
import org.kie.dmn.feel.lang.ast.InfixOperator;
import org.kie.dmn.feel.lang.ast.ListNode;
import org.kie.dmn.feel.lang.ast.NameRefNode;
import org.kie.dmn.feel.lang.ast.NullNode;
import org.kie.dmn.feel.lang.ast.RangeNode;
import org.kie.dmn.feel.lang.ast.SignedUnaryNode;
import org.kie.dmn.feel.lang.ast.UnaryTestListNode;
import org.kie.dmn.feel.lang.ast.UnaryTestNode;
import org.kie.dmn.feel.lang.ast.UndefinedValueNode;
import org.mingjing.texts.Sentence;

/** Follows what a cell compares and computes, and tells where values of different kinds meet. */
final class CellKinds {

    private static final String VALUE = "?";
    private static final Set<Class<?>> WITHOUT_KIND =
            Set.of(DashNode.class, NullNode.class, UndefinedValueNode.class);
    private static final Set<InfixOperator> JUNCTIONS = Set.of(InfixOperator.AND, InfixOperator.OR);
    private static final Set<InfixOperator> ARITHMETIC = Set.of(InfixOperator.ADD, InfixOperator.SUB, InfixOperator.MULT,
            InfixOperator.DIV, InfixOperator.POW);
    private static final Set<String> OF_TEXTS = Set.of("contains", "starts with", "ends with", "matches", "string length",
            "upper case", "lower case");
    private static final Map<String, Kind> GIVES = Map.ofEntries(Map.entry("contains", Kind.TRUTH),
            Map.entry("starts with", Kind.TRUTH), Map.entry("ends with", Kind.TRUTH), Map.entry("matches", Kind.TRUTH),
            Map.entry("list contains", Kind.TRUTH), Map.entry("not", Kind.TRUTH), Map.entry("string length", Kind.NUMBER),
            Map.entry("floor", Kind.NUMBER), Map.entry("ceiling", Kind.NUMBER), Map.entry("number", Kind.NUMBER),
            Map.entry("upper case", Kind.TEXT), Map.entry("lower case", Kind.TEXT), Map.entry("date", Kind.DATE),
            Map.entry("date and time", Kind.DATE_TIME), Map.entry("time", Kind.TIME));

    private final @Nullable Kind column;
    private final Map<String, Kind> inputs;
    private final List<Sentence> faults = new ArrayList<>();
    private final List<Kind> compared = new ArrayList<>();

    /**
     * @param column kind of the column, null if it is not known
     * @param inputs kinds of inputs by name, as far as they are known
     */
    CellKinds(@Nullable Kind column, Map<String, Kind> inputs) {
        this.column = column;
        this.inputs = inputs;
    }

    /** What is wrong with a condition, in sentences. */
    List<Sentence> ofCondition(ASTNode tree) {
        test(tree);
        return faults.stream().distinct().toList();
    }

    /** What is wrong with a result, in sentences. */
    List<Sentence> ofResult(ASTNode tree) {
        if (tree instanceof IfExpressionNode choice) {
            expect(choice.getCondition(), Kind.TRUTH);
            ofResult(choice.getThenExpression());
            ofResult(choice.getElseExpression());
        } else {
            againstColumn(tree, kind(tree));
        }
        return faults.stream().distinct().toList();
    }

    /** Kinds of the constants that a column of unknown kind is compared with. */
    List<Kind> compared() {
        return compared;
    }

    private void test(ASTNode node) {
        if (node instanceof UnaryTestListNode || node instanceof UnaryTestNode || node instanceof ListNode) {
            for (ASTNode child : node.getChildrenNode()) {
                test(child);
            }
        } else if (node instanceof RangeNode range) {
            againstColumn(range.getStart(), kind(range.getStart()));
            againstColumn(range.getEnd(), kind(range.getEnd()));
        } else if (node instanceof FunctionInvocationNode call && call.getName().getText().equals("not")
                && call.getParams().getElements().stream().noneMatch(part -> kind(part) == Kind.TRUTH)) {
            faults.add(Sentence.of("check.not-beside", node.getText()));
        } else if (mentionsValue(node)) {
            Kind kind = kind(node);
            if (kind != null && kind != Kind.TRUTH) {
                faults.add(Sentence.of("check.value-is-no-condition", node.getText(), kind.words()));
            }
        } else {
            againstColumn(node, kind(node));
        }
    }

    private static boolean mentionsValue(ASTNode node) {
        if (node instanceof NameRefNode) {
            return node.getText().equals(VALUE);
        }
        for (ASTNode child : node.getChildrenNode()) {
            if (mentionsValue(child)) {
                return true;
            }
        }
        return false;
    }

    private void againstColumn(ASTNode node, @Nullable Kind given) {
        if (given == null) {
            return;
        }
        if (column == null) {
            compared.add(given);
        } else if (given != column) {
            faults.add(Sentence.of("check.kind-against-column", node.getText(), given.words(), column.words(),
                    Kinds.advice(given, column)));
        }
    }

    private void expect(ASTNode node, Kind wanted) {
        Kind given = kind(node);
        if (given != null && given != wanted) {
            faults.add(Sentence.of("check.kind-expected", node.getText(), given.words(), wanted.words(), Kinds.advice(given, wanted)));
        }
    }

    /** The kind of what a node gives, null if it is not known; what is wrong inside it is told on the way. */
    private @Nullable Kind kind(ASTNode node) {
        Constant constant = Constant.of(node);
        if (constant != null) {
            constant.fault().ifPresent(faults::add);
            return constant.meant();
        }
        if (WITHOUT_KIND.contains(node.getClass())) {
            return null;
        }
        if (node instanceof NameRefNode name) {
            return name.getText().equals(VALUE) ? column : inputs.get(name.getText());
        }
        if (node instanceof InfixOpNode operation) {
            return operation(operation);
        }
        if (node instanceof FunctionInvocationNode call) {
            return call(call);
        }
        return structured(node);
    }

    private @Nullable Kind structured(ASTNode node) {
        if (node instanceof BetweenNode between) {
            alike(between.getValue(), between.getStart());
            alike(between.getValue(), between.getEnd());
            return Kind.TRUTH;
        }
        if (node instanceof InNode in) {
            members(in.getValue(), in.getExprs());
            return Kind.TRUTH;
        }
        if (node instanceof SignedUnaryNode signed) {
            return kind(signed.getExpression());
        }
        if (node instanceof IfExpressionNode choice) {
            expect(choice.getCondition(), Kind.TRUTH);
            Kind kind = kind(choice.getThenExpression());
            return kind == kind(choice.getElseExpression()) ? kind : null;
        }
        for (ASTNode child : node.getChildrenNode()) {
            kind(child);
        }
        return null;
    }

    private void members(ASTNode value, ASTNode node) {
        if (node instanceof ListNode || node instanceof RangeNode || node instanceof UnaryTestNode
                || node instanceof UnaryTestListNode) {
            for (ASTNode child : node.getChildrenNode()) {
                members(value, child);
            }
        } else {
            alike(value, node);
        }
    }

    private @Nullable Kind operation(InfixOpNode operation) {
        if (JUNCTIONS.contains(operation.getOperator())) {
            expect(operation.getLeft(), Kind.TRUTH);
            expect(operation.getRight(), Kind.TRUTH);
            return Kind.TRUTH;
        }
        if (ARITHMETIC.contains(operation.getOperator())) {
            Kind left = kind(operation.getLeft());
            Kind right = kind(operation.getRight());
            return left == right && (left == Kind.NUMBER || left == Kind.TEXT) ? left : null;
        }
        alike(operation.getLeft(), operation.getRight());
        return Kind.TRUTH;
    }

    private void alike(ASTNode left, ASTNode right) {
        Kind one = kind(left);
        Kind other = kind(right);
        if (one != null && other != null && one != other) {
            faults.add(Sentence.of("check.kind-compared", left.getText(), one.words(), right.getText(), other.words(),
                    Kinds.advice(other, one)));
        } else if (column == null && other != null && left.getText().equals(VALUE)) {
            compared.add(other);
        }
    }

    private @Nullable Kind call(FunctionInvocationNode call) {
        String name = call.getName().getText();
        if (call.getParams() != null) {
            for (ASTNode parameter : call.getParams().getElements()) {
                if (OF_TEXTS.contains(name)) {
                    expect(parameter, Kind.TEXT);
                } else {
                    kind(parameter);
                }
            }
        }
        boolean same = Set.of("abs", "max", "min").contains(name) && call.getParams() != null
                && !call.getParams().getElements().isEmpty();
        return same ? kind(call.getParams().getElements().get(0)) : GIVES.get(name);
    }
}
