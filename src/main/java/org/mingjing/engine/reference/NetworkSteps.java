package org.mingjing.engine.reference;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.IntSupplier;
import org.drools.model.AccumulatePattern;
import org.drools.model.Condition;
import org.drools.model.Model;
import org.drools.model.Pattern;
import org.drools.model.Rule;
import org.drools.model.Variable;
import org.drools.model.constraints.SingleConstraint2;
import org.drools.model.functions.Predicate2;
import org.drools.model.functions.accumulate.AccumulateFunction;
import org.drools.model.patterns.PatternImpl;
import org.jspecify.annotations.Nullable;
import org.mingjing.engine.TooManySteps;

/**
 * Counts what Drools' own network tries for each rule, which has no bound of its own. Each pattern that is joined to an
 * earlier one is given one more constraint, which always holds and counts how often it is asked.
 */
final class NetworkSteps {

    /** What is left to each rule of the run that is under way on a thread. */
    private record Left(long stepsMax, long[] steps) {}

    private final ThreadLocal<Left> left = new ThreadLocal<>();
    private int rules;
    private int patterns;

    private NetworkSteps() {}

    /** @param models the rules, before a network is made of them; whoever else reads them must have done so */
    public static NetworkSteps countedIn(Collection<Model> models) {
        NetworkSteps steps = new NetworkSteps();
        for (Model model : models) {
            for (Rule rule : model.getRules()) {
                steps.new Counting(rule, steps.rules++).walk(rule.getView(), null);
            }
        }
        return steps;
    }

    /**
     * Runs a session on this thread, counting.
     *
     * @param stepsMax bound for each rule
     * @return what the run gives
     * @throws TooManySteps possibly wrapped by Drools, if a rule tries too many combinations of facts
     */
    public int during(long stepsMax, IntSupplier run) {
        long[] steps = new long[rules];
        Arrays.fill(steps, stepsMax);
        left.set(new Left(stepsMax, steps));
        try {
            return run.getAsInt();
        } finally {
            left.remove();
        }
    }

    private void count(int rule, String name) {
        Left counted = left.get();
        if (counted != null && --counted.steps[rule] < 0) {
            throw new TooManySteps(name, counted.stepsMax);
        }
    }

    /** Adds the counting constraints to one rule. */
    private final class Counting {

        private final String name;
        private final int number;
        private final Set<Variable<?>> results = new HashSet<>();

        Counting(Rule rule, int number) {
            this.name = rule.getName();
            this.number = number;
        }

        /**
         * @param earlier a fact that is there already when the condition is looked at, null if none is
         * @return the same for what comes after the condition
         */
        @Nullable Variable<?> walk(Condition condition, @Nullable Variable<?> earlier) {
            return switch (condition.getType()) {
                case AND -> inOrder(condition, earlier);
                case OR -> {
                    condition.getSubConditions().forEach(part -> walk(part, earlier));
                    yield earlier;
                }
                case NOT, EXISTS, FORALL -> {
                    inOrder(condition, earlier);
                    yield earlier;
                }
                case ACCUMULATE -> {
                    AccumulatePattern<?> accumulate = (AccumulatePattern<?>) condition;
                    for (AccumulateFunction function : accumulate.getAccumulateFunctions()) {
                        results.add(function.getResult());
                    }
                    walk(accumulate.getCondition(), earlier);
                    yield earlier;
                }
                case PATTERN -> pattern((Pattern<?>) condition, earlier);
                default -> earlier;
            };
        }

        private @Nullable Variable<?> inOrder(Condition condition, @Nullable Variable<?> earlier) {
            Variable<?> last = earlier;
            for (Condition part : condition.getSubConditions()) {
                last = walk(part, last);
            }
            return last;
        }

        private @Nullable Variable<?> pattern(Pattern<?> pattern, @Nullable Variable<?> earlier) {
            Variable<?> variable = pattern.getPatternVariable();
            if (results.contains(variable)) {
                return earlier;
            }
            if (earlier != null && pattern instanceof PatternImpl<?> joined) {
                Predicate2<Object, Object> counting = (fact, other) -> {
                    count(number, name);
                    return true;
                };
                joined.addConstraint(constraint(variable, earlier, counting));
            }
            return variable;
        }

        @SuppressWarnings("unchecked")
        private SingleConstraint2<Object, Object> constraint(
                Variable<?> variable, Variable<?> earlier, Predicate2<Object, Object> counting) {
            return new SingleConstraint2<>("steps-" + patterns++, (Variable<Object>) variable, (Variable<Object>) earlier,
                    counting);
        }
    }
}
