package org.mingjing.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mingjing.screen.DrlTerm;
import org.mingjing.screen.DrlTerm.Literal;
import org.mingjing.screen.DrlTerm.Operation;

/**
 * One thing that a condition demands.
 *
 * @param subject what is asked, as it is written
 * @param operator comparison, {@code in}, {@code not in}, {@code startsWith} or {@code endsWith}
 * @param values the literals it is compared with; empty if it is compared with {@code other}
 * @param other the other thing that it is compared with, empty if with literals
 */
record Demand(String subject, String operator, List<Literal> values, String other, int line) {

    private static final int ALTERNATIVES_MAX = 64;
    private static final Map<String, String> OPPOSITE = Map.of("==", "!=", "!=", "==", "<", ">=", ">=", "<", ">", "<=",
            "<=", ">", "in", "not in", "not in", "in", "startsWith", "not startsWith", "endsWith", "not endsWith");
    private static final Map<String, String> MIRRORED = Map.of("==", "==", "!=", "!=", "<", ">", ">", "<", "<=", ">=", ">=", "<=");

    /** The demand as it is written. */
    String shown() {
        if (values.size() == 1 && values.get(0).value() instanceof Boolean truth && operator.equals("==")) {
            return (truth ? "" : "!") + subject;
        }
        return subject + " " + operator + " " + (values.size() == 1 ? values.get(0) : values.isEmpty() ? other : values);
    }

    /** The ways in which all of some conditions can hold, each a list of demands; empty if there are too many to look at. */
    static Optional<List<List<Demand>>> alternatives(List<DrlTerm> conditions, Map<String, String> bound) {
        List<List<Demand>> all = List.of(List.of());
        for (DrlTerm condition : conditions) {
            List<List<Demand>> ways = ways(condition, true, bound);
            if (all.size() * ways.size() > ALTERNATIVES_MAX) {
                return Optional.empty();
            }
            all = both(all, ways);
        }
        return Optional.of(all);
    }

    private static List<List<Demand>> both(List<List<Demand>> left, List<List<Demand>> right) {
        List<List<Demand>> both = new ArrayList<>();
        for (List<Demand> one : left) {
            for (List<Demand> other : right) {
                List<Demand> joined = new ArrayList<>(one);
                joined.addAll(other);
                both.add(joined);
            }
        }
        return both;
    }

    private static List<List<Demand>> ways(DrlTerm term, boolean holds, Map<String, String> bound) {
        if (term instanceof Operation operation) {
            switch (operation.operator()) {
                case "!":
                    return ways(operation.parts().get(0), !holds, bound);
                case "&&", "||":
                    return joined(operation, holds, bound);
                default:
                    break;
            }
        }
        return demand(term, holds, bound).map(demand -> List.of(List.of(demand))).orElse(List.of(List.of()));
    }

    private static List<List<Demand>> joined(Operation operation, boolean holds, Map<String, String> bound) {
        boolean all = operation.operator().equals("&&") == holds;
        List<List<Demand>> result = all ? List.of(List.of()) : new ArrayList<>();
        for (DrlTerm part : operation.parts()) {
            List<List<Demand>> ways = ways(part, holds, bound);
            if (!all) {
                result.addAll(ways);
            } else if (result.size() * ways.size() <= ALTERNATIVES_MAX) {
                result = both(result, ways);
            }
        }
        return result;
    }

    private static Optional<Demand> demand(DrlTerm term, boolean holds, Map<String, String> bound) {
        if (term instanceof DrlTerm.Word word) {
            return Optional.of(new Demand(name(word, bound), "==", List.of(new Literal(holds)), "", word.line()));
        }
        if (!(term instanceof Operation operation) || !OPPOSITE.containsKey(operation.operator())) {
            return Optional.empty();
        }
        String operator = holds ? operation.operator() : OPPOSITE.get(operation.operator());
        DrlTerm left = operation.parts().get(0);
        DrlTerm right = operation.parts().get(1);
        if (left instanceof Literal && MIRRORED.containsKey(operator) && !(right instanceof Literal)) {
            return Optional.of(new Demand(name(right, bound), MIRRORED.get(operator), List.of((Literal) left), "",
                    operation.line()));
        }
        List<DrlTerm> others = operation.parts().subList(1, operation.parts().size());
        boolean literal = others.stream().allMatch(Literal.class::isInstance);
        return literal
                ? Optional.of(new Demand(name(left, bound), operator, others.stream().map(Literal.class::cast).toList(), "",
                        operation.line()))
                : Set.of("in", "not in").contains(operator) ? Optional.empty()
                : Optional.of(new Demand(name(left, bound), operator, List.of(), name(right, bound), operation.line()));
    }

    /** A variable stands for what it was bound to in the same pattern. */
    private static String name(DrlTerm term, Map<String, String> bound) {
        return bound.getOrDefault(term.toString(), term.toString());
    }
}
