package org.mingjing.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.feel.lang.ast.ASTNode;
import org.kie.dmn.feel.lang.ast.BetweenNode;
import org.kie.dmn.feel.lang.ast.DashNode;
import org.kie.dmn.feel.lang.ast.FunctionInvocationNode;
import org.kie.dmn.feel.lang.ast.InNode;
import org.kie.dmn.feel.lang.ast.InfixOpNode;
import org.kie.dmn.feel.lang.ast.ListNode;
import org.kie.dmn.feel.lang.ast.RangeNode;
import org.kie.dmn.feel.lang.ast.RangeNode.IntervalBoundary;
import org.kie.dmn.feel.lang.ast.UnaryTestListNode;
import org.kie.dmn.feel.lang.ast.UnaryTestNode;
import org.kie.dmn.feel.lang.ast.UnaryTestNode.UnaryOperator;
import org.kie.dmn.feel.lang.ast.UndefinedValueNode;
import org.mingjing.screen.DrlTerm;
import org.mingjing.screen.DrlTerm.Literal;
import org.mingjing.screen.DrlTerm.Operation;
import org.mingjing.screen.DrlTerm.Word;
import org.mingjing.texts.Sentence;

/**
 * Finds comparisons within a cell that exclude one another, whatever they compare: what is written alike is the same thing.
 * A cell is read as a condition of a rule is, so that both are judged alike.
 */
final class CellDemands {

    private static final DrlTerm VALUE = word("?");
    private static final DrlTerm ALWAYS = new Operation("&&", List.of(), 0);
    private static final Map<String, String> OPERATORS = Map.of("=", "==", "!=", "!=", "<", "<", "<=", "<=", ">", ">", ">=", ">=");
    private static final Map<String, String> OF_TEXTS = Map.of("starts with", "startsWith", "ends with", "endsWith");

    private CellDemands() {}

    /** A sentence for each part of a condition, as a list parts it, that nothing can meet. */
    static List<Sentence> contradictions(ASTNode condition) {
        boolean list = condition instanceof UnaryTestListNode tests && !tests.isNegated();
        List<ASTNode> parts = list ? List.of(condition.getChildrenNode()) : List.of(condition);
        return parts.stream().flatMap(part -> excluded(part).stream()).distinct()
                .map(found -> parts.size() == 1 ? Sentence.of("check.cell-holds-nothing", found)
                        : Sentence.of("check.part-holds-nothing", found)).toList();
    }

    /** Why nothing meets a part; empty if something may. Of several ways to meet it, all must be closed. */
    private static Optional<Sentence> excluded(ASTNode part) {
        List<Optional<Sentence>> found = Demand.alternatives(List.of(term(part, VALUE)), Map.of()).orElse(List.of()).stream()
                .map(Contradictions::sentence).toList();
        return found.isEmpty() || found.stream().anyMatch(Optional::isEmpty) ? Optional.empty() : found.get(0);
    }

    /** @param value what a test without a left side is asked of */
    private static DrlTerm term(ASTNode node, DrlTerm value) {
        if (node instanceof UnaryTestListNode list) {
            // not(…) around a cell holds for what is absent, whatever stands in it.
            return list.isNegated() ? ALWAYS : any(list, value);
        }
        if (node instanceof ListNode list) {
            return any(list, value);
        }
        if (node instanceof UnaryTestNode test) {
            if (test.getOperator() == UnaryOperator.NOT) {
                return not(term(test.getValue(), value));
            }
            String operator = OPERATORS.get(test.getOperator().symbol);
            return operator == null ? term(test.getValue(), value) : new Operation(operator, List.of(value, thing(test.getValue())), 0);
        }
        if (node instanceof RangeNode range) {
            return within(value, range);
        }
        if (node instanceof DashNode) {
            return ALWAYS;
        }
        return Constant.of(node) != null ? new Operation("==", List.of(value, thing(node)), 0) : expression(node, value);
    }

    private static DrlTerm expression(ASTNode node, DrlTerm value) {
        if (node instanceof InfixOpNode operation) {
            String symbol = operation.getOperator().symbol;
            if (symbol.equals("and") || symbol.equals("or")) {
                return new Operation(symbol.equals("and") ? "&&" : "||",
                        List.of(term(operation.getLeft(), value), term(operation.getRight(), value)), 0);
            }
            String operator = OPERATORS.get(symbol);
            if (operator != null) {
                return new Operation(operator, List.of(thing(operation.getLeft()), thing(operation.getRight())), 0);
            }
        }
        if (node instanceof BetweenNode between) {
            return new Operation("&&", List.of(
                    new Operation(">=", List.of(thing(between.getValue()), thing(between.getStart())), 0),
                    new Operation("<=", List.of(thing(between.getValue()), thing(between.getEnd())), 0)), 0);
        }
        if (node instanceof InNode in) {
            return term(in.getExprs(), thing(in.getValue()));
        }
        if (node instanceof FunctionInvocationNode call && call.getParams() != null) {
            return call(call, value);
        }
        return thing(node);
    }

    private static DrlTerm call(FunctionInvocationNode call, DrlTerm value) {
        String name = call.getName().getText();
        List<? extends ASTNode> given = call.getParams().getElements();
        if (name.equals("not") && given.size() == 1) {
            return not(term(given.get(0), value));
        }
        String operator = OF_TEXTS.get(name);
        return operator != null && given.size() == 2 && thing(given.get(1)) instanceof Literal
                ? new Operation(operator, List.of(thing(given.get(0)), thing(given.get(1))), 0) : thing(call);
    }

    private static DrlTerm any(ASTNode list, DrlTerm value) {
        List<DrlTerm> parts = new ArrayList<>();
        for (ASTNode child : list.getChildrenNode()) {
            parts.add(term(child, value));
        }
        return parts.size() == 1 ? parts.get(0) : new Operation("||", parts, 0);
    }

    private static DrlTerm within(DrlTerm value, RangeNode range) {
        List<DrlTerm> bounds = new ArrayList<>();
        bound(bounds, range.getLowerBound() == IntervalBoundary.CLOSED ? ">=" : ">", value, range.getStart());
        bound(bounds, range.getUpperBound() == IntervalBoundary.CLOSED ? "<=" : "<", value, range.getEnd());
        return new Operation("&&", bounds, 0);
    }

    private static void bound(List<DrlTerm> bounds, String operator, DrlTerm value, @Nullable ASTNode end) {
        if (end != null && !(end instanceof UndefinedValueNode)) {
            bounds.add(new Operation(operator, List.of(value, thing(end)), 0));
        }
    }

    private static DrlTerm not(DrlTerm term) {
        return new Operation("!", List.of(term), 0);
    }

    /** Something that is compared: a constant, or whatever is written there. */
    private static DrlTerm thing(ASTNode node) {
        Constant constant = Constant.of(node);
        return constant != null && constant.value() != null ? new Literal(constant.value())
                : word(node.getText().strip().replaceAll("\\s+", " "));
    }

    private static Word word(String written) {
        return new Word(null, written, null, 0);
    }
}
