package org.mingjing.engine.fast;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.drools.model.AccumulatePattern;
import org.drools.model.BetaIndex;
import org.drools.model.Binding;
import org.drools.model.Condition;
import org.drools.model.Consequence;
import org.drools.model.Constraint;
import org.drools.model.Global;
import org.drools.model.Index;
import org.drools.model.Pattern;
import org.drools.model.Rule;
import org.drools.model.SingleConstraint;
import org.drools.model.Variable;
import org.drools.model.functions.Function1;
import org.drools.model.functions.accumulate.AccumulateFunction;
import org.drools.model.patterns.EvalImpl;
import org.jspecify.annotations.Nullable;

/** Turns one rule of Drools' executable model into joins. */
final class RuleTranslation {

    private static final String DEFAULT = "default";

    private final Filters filters;
    private final Indexes indexes;
    private final Slots slots = new Slots();
    private final List<Integer> needed = new ArrayList<>();

    /** Numbers the indexes of a package. */
    static final class Indexes {

        private int count;

        int next() {
            return count++;
        }

        int count() {
            return count;
        }
    }

    RuleTranslation(Filters filters, Indexes indexes) {
        this.filters = filters;
        this.indexes = indexes;
    }

    /** @throws NotMatchable with what is beyond this translation */
    MatchedRule translate(Rule rule) throws NotMatchable {
        Map<String, Consequence> consequences = rule.getConsequences();
        if (consequences.size() != 1 || !consequences.containsKey(DEFAULT)) {
            throw new NotMatchable("fast.several-consequences");
        }
        Consequence consequence = consequences.get(DEFAULT);
        // Parts are made from the last to the first, but variables are bound from the first to the last.
        Part whole = part(rule.getView(), true);
        return new MatchedRule(rule.getName(), needed.stream().mapToInt(Integer::intValue).toArray(),
                whole.before(reporting(consequence)), slots.count());
    }

    /** A part of a condition that waits for what comes after it. */
    @FunctionalInterface
    private interface Part {
        Join before(Join next);
    }

    private Part part(Condition condition, boolean mustMatch) throws NotMatchable {
        return switch (condition.getType()) {
            case AND -> inOrder(condition.getSubConditions(), mustMatch);
            case OR -> anyOf(condition.getSubConditions());
            case NOT -> existence(condition, false, false);
            case EXISTS -> existence(condition, true, mustMatch);
            case PATTERN -> pattern((Pattern<?>) condition, mustMatch);
            case ACCUMULATE -> accumulation((AccumulatePattern<?>) condition);
            case EVAL -> given(((EvalImpl) condition).getExpr());
            case CONSEQUENCE -> next -> next;
            default -> throw new NotMatchable("fast.uses", condition.getType().name().toLowerCase(Locale.ROOT));
        };
    }

    private Part inOrder(List<Condition> conditions, boolean mustMatch) throws NotMatchable {
        List<Part> parts = new ArrayList<>();
        for (Condition condition : conditions) {
            parts.add(part(condition, mustMatch));
        }
        return next -> {
            Join join = next;
            for (int i = parts.size() - 1; i >= 0; i--) {
                join = parts.get(i).before(join);
            }
            return join;
        };
    }

    private Part anyOf(List<Condition> conditions) throws NotMatchable {
        List<Part> parts = new ArrayList<>();
        for (Condition condition : conditions) {
            parts.add(part(condition, false));
        }
        return next -> {
            Join[] joins = parts.stream().map(part -> part.before(next)).toArray(Join[]::new);
            return frame -> {
                for (Join join : joins) {
                    if (join.match(frame)) {
                        return true;
                    }
                }
                return false;
            };
        };
    }

    private Part existence(Condition condition, boolean wanted, boolean mustMatch) throws NotMatchable {
        Join inner = inOrder(condition.getSubConditions(), mustMatch).before(frame -> true);
        return next -> frame -> inner.match(frame) == wanted && next.match(frame);
    }

    private Part given(Constraint constraint) throws NotMatchable {
        Test test = Test.of(constraint, slots);
        return next -> frame -> test.holds(frame.values) && next.match(frame);
    }

    private Part pattern(Pattern<?> pattern, boolean mustMatch) throws NotMatchable {
        Variable<?> variable = pattern.getPatternVariable();
        if (slots.isBound(variable)) {
            return given(pattern);
        }
        int place = slots.bind(variable);
        PatternConstraints constraints = PatternConstraints.of(pattern.getConstraint(), variable);
        Bound[] bound = bound(pattern);
        Test[] tests = tests(constraints.ofCombination());
        EachFact.Equality equality = equality(constraints.ofCombination(), variable);
        int filter = filters.of(variable.getType(), constraints.ofFactAlone()).place();
        if (mustMatch) {
            needed.add(filter);
        }
        return next -> new EachFact(filter, place, bound, Test.allOf(tests), equality, next);
    }

    /** A pattern over the result of an accumulate: nothing is looked for, it is there already. */
    private Part given(Pattern<?> pattern) throws NotMatchable {
        Bound[] bound = bound(pattern);
        Test test = Test.of(pattern.getConstraint(), slots);
        return next -> frame -> {
            for (Bound one : bound) {
                one.bind(frame.values);
            }
            return test.holds(frame.values) && next.match(frame);
        };
    }

    private Bound[] bound(Pattern<?> pattern) throws NotMatchable {
        List<Bound> bound = new ArrayList<>();
        for (Binding binding : pattern.getBindings()) {
            bound.add(Bound.of(binding, slots));
        }
        return bound.toArray(Bound[]::new);
    }

    private Test[] tests(List<Constraint> constraints) throws NotMatchable {
        List<Test> tests = new ArrayList<>();
        for (Constraint constraint : constraints) {
            tests.add(Test.of(constraint, slots));
        }
        return tests.toArray(Test[]::new);
    }

    @SuppressWarnings("unchecked")
    private EachFact.@Nullable Equality equality(List<Constraint> constraints, Variable<?> pattern) throws NotMatchable {
        for (Constraint constraint : constraints) {
            if (constraint instanceof SingleConstraint single
                    && single.getIndex() instanceof BetaIndex<?, ?, ?> index
                    && index.getConstraintType() == Index.ConstraintType.EQUAL
                    && single.getVariables().length == 2 && single.getVariables()[0] == pattern) {
                BetaIndex<Object, Object, Object> equal = (BetaIndex<Object, Object, Object>) index;
                int other = slots.of(single.getVariables())[1];
                return new EachFact.Equality(indexes.next(), equal.getLeftOperandExtractor(), other,
                        (Function1<Object, Object>) equal.getRightOperandExtractor());
            }
        }
        return null;
    }

    @SuppressWarnings("unchecked")
    private Part accumulation(AccumulatePattern<?> accumulate) throws NotMatchable {
        Part source = part(accumulate.getCondition(), false);
        int contexts = slots.reserve();
        List<Accumulation.Function> functions = new ArrayList<>();
        for (AccumulateFunction function : accumulate.getAccumulateFunctions()) {
            if (!(function.getSource() instanceof Variable<?> given)
                    || !(function.createFunctionObject() instanceof org.kie.api.runtime.rule.AccumulateFunction<?> made)) {
                throw new NotMatchable("fast.accumulates-no-variable");
            }
            functions.add(new Accumulation.Function((org.kie.api.runtime.rule.AccumulateFunction<Serializable>) made,
                    slots.of(new Variable<?>[] {given})[0], slots.bind(function.getResult())));
        }
        Accumulation.Function[] all = functions.toArray(Accumulation.Function[]::new);
        Join adding = source.before(Accumulation.adding(all, contexts));
        return next -> new Accumulation(all, contexts, adding, next);
    }

    private Join reporting(Consequence consequence) throws NotMatchable {
        if (consequence.isUsingDrools() || consequence.isBreaking()) {
            throw new NotMatchable("fast.asks-engine");
        }
        for (Variable<?> variable : consequence.getVariables()) {
            if (variable instanceof Global<?>) {
                slots.bind(variable);
            }
        }
        int[] places = slots.of(consequence.getVariables());
        return new Reporting(consequence.getBlock(), places, globals(consequence));
    }

    private int[] globals(Consequence consequence) throws NotMatchable {
        List<Variable<?>> globals = new ArrayList<>();
        for (Variable<?> variable : consequence.getVariables()) {
            if (variable instanceof Global<?>) {
                globals.add(variable);
            }
        }
        return slots.of(globals.toArray(Variable<?>[]::new));
    }
}
