package org.mingjing.check;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.feel.lang.ast.ASTNode;
import org.kie.dmn.feel.lang.ast.BetweenNode;
import org.kie.dmn.feel.lang.ast.RangeNode;
import org.kie.dmn.feel.lang.ast.RangeNode.IntervalBoundary;
import org.mingjing.texts.Sentence;

/** Finds ranges that hold no value, wherever they stand in a cell. */
final class EmptyRanges {

    private final List<Sentence> faults = new ArrayList<>();

    private EmptyRanges() {}

    /** A sentence for each range that holds nothing. */
    static List<Sentence> in(ASTNode tree) {
        EmptyRanges ranges = new EmptyRanges();
        ranges.walk(tree);
        return ranges.faults;
    }

    private void walk(ASTNode node) {
        if (node instanceof RangeNode range) {
            boolean closed = range.getLowerBound() == IntervalBoundary.CLOSED && range.getUpperBound() == IntervalBoundary.CLOSED;
            range(node, Constant.of(range.getStart()), Constant.of(range.getEnd()), closed);
        } else if (node instanceof BetweenNode between) {
            range(node, Constant.of(between.getStart()), Constant.of(between.getEnd()), true);
        }
        for (ASTNode child : node.getChildrenNode()) {
            walk(child);
        }
    }

    private void range(ASTNode node, @Nullable Constant from, @Nullable Constant to, boolean closed) {
        if (from == null || to == null || from.value() == null || to.value() == null) {
            return;
        }
        if (from.meant() != to.meant()) {
            faults.add(Sentence.of("check.range-two-kinds", node.getText()));
            return;
        }
        Integer order = order(from.value(), to.value());
        if (order != null && order > 0) {
            faults.add(Sentence.of("check.range-reversed", node.getText()));
        } else if (order != null && order == 0 && !closed) {
            faults.add(Sentence.of("check.range-open", node.getText(), from.written(), to.written()));
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static @Nullable Integer order(Object from, Object to) {
        return from instanceof Comparable first && from.getClass() == to.getClass() ? first.compareTo(to) : null;
    }
}
