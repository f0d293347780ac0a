package org.mingjing.engine.reference;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.drools.model.AccumulatePattern;
import org.drools.model.BetaIndex;
import org.drools.model.Condition;
import org.drools.model.Constraint;
import org.drools.model.Index;
import org.drools.model.Model;
import org.drools.model.Pattern;
import org.drools.model.Rule;
import org.drools.model.SingleConstraint;
import org.drools.model.Variable;
import org.drools.model.functions.accumulate.AccumulateFunction;
import org.mingjing.words.CaseView;
import org.mingjing.words.Row;
import org.mingjing.words.Step;

/**
 * Estimates how many combinations of facts a rule tries on a long case. The case is thought to have {@link #FACTS}
 * facts, some of each kind: so many a pattern meets if it asks anything of its fact alone, one if it asks for something
 * equal to what is bound above. Rows, milestones and the like are few.
 */
public final class StepEstimate {

    /** Facts of the case that is thought of. */
    public static final int FACTS = 600;

    private static final int OTHERS_ALIKE = 10;

    private final int stepsAlike;
    private final Set<Variable<?>> results = new HashSet<>();
    private double steps;

    private StepEstimate(int stepsAlike) {
        this.stepsAlike = stepsAlike;
    }

    /**
     * What a rule would try.
     *
     * @param rule its name
     * @param steps combinations of facts, at most {@link Long#MAX_VALUE}
     */
    public record Estimated(String rule, long steps) {}

    /** The estimates of all rules. @param stepsAlike how many steps of a kind the case has */
    public static List<Estimated> of(Collection<Model> models, int stepsAlike) {
        return models.stream().flatMap(model -> model.getRules().stream()).map(rule -> of(rule, stepsAlike)).toList();
    }

    private static Estimated of(Rule rule, int stepsAlike) {
        StepEstimate estimate = new StepEstimate(stepsAlike);
        estimate.walk(rule.getView(), 1);
        return new Estimated(rule.getName(), (long) estimate.steps);
    }

    /** @return into how many combinations the given number of them is turned */
    private double walk(Condition condition, double combinations) {
        return switch (condition.getType()) {
            case AND -> inOrder(condition, combinations);
            case OR -> condition.getSubConditions().stream().mapToDouble(part -> walk(part, combinations)).sum();
            case NOT, EXISTS, FORALL -> {
                inOrder(condition, combinations);
                yield combinations;
            }
            case ACCUMULATE -> {
                AccumulatePattern<?> accumulate = (AccumulatePattern<?>) condition;
                for (AccumulateFunction function : accumulate.getAccumulateFunctions()) {
                    results.add(function.getResult());
                }
                walk(accumulate.getCondition(), combinations);
                yield combinations;
            }
            case PATTERN -> pattern((Pattern<?>) condition, combinations);
            default -> combinations;
        };
    }

    private double inOrder(Condition condition, double combinations) {
        double now = combinations;
        for (Condition part : condition.getSubConditions()) {
            now = walk(part, now);
        }
        return now;
    }

    private double pattern(Pattern<?> pattern, double combinations) {
        if (results.contains(pattern.getPatternVariable())) {
            return combinations;
        }
        double tried = combinations * facts(pattern);
        steps += tried;
        return tried;
    }

    private int facts(Pattern<?> pattern) {
        Class<?> type = pattern.getPatternVariable().getType();
        if (type == CaseView.class || asks(pattern.getConstraint(), StepEstimate::isEquality)) {
            return 1;
        }
        boolean any = !asks(pattern.getConstraint(), one -> one.getVariables().length == 1);
        if (any && (type == Step.class || type == Row.class)) {
            return FACTS;
        }
        return type == Step.class ? stepsAlike : OTHERS_ALIKE;
    }

    /** Asks a constraint that always has to hold. */
    @FunctionalInterface
    private interface Question {
        boolean of(SingleConstraint constraint);
    }

    private static boolean asks(Constraint constraint, Question question) {
        return switch (constraint.getType()) {
            case AND, MULTIPLE -> constraint.getChildren().stream().anyMatch(child -> asks(child, question));
            case SINGLE -> constraint != SingleConstraint.TRUE && question.of((SingleConstraint) constraint);
            case OR -> false;
        };
    }

    private static boolean isEquality(SingleConstraint constraint) {
        return constraint.getIndex() instanceof BetaIndex<?, ?, ?> index
                && index.getConstraintType() == Index.ConstraintType.EQUAL;
    }
}
