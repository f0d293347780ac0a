package org.mingjing.engine.fast;

import java.util.ArrayList;
import java.util.List;
import org.drools.model.Constraint;
import org.drools.model.SingleConstraint;
import org.drools.model.Variable;

/**
 * The constraints of a pattern, in their order: those of the fact alone, which are asked once for each fact, and those
 * that need something else too, which are asked for each combination.
 */
record PatternConstraints(List<SingleConstraint> ofFactAlone, List<Constraint> ofCombination) {

    static PatternConstraints of(Constraint constraint, Variable<?> pattern) {
        PatternConstraints all = new PatternConstraints(new ArrayList<>(), new ArrayList<>());
        all.add(constraint, pattern);
        return all;
    }

    private void add(Constraint constraint, Variable<?> pattern) {
        switch (constraint.getType()) {
            case AND, MULTIPLE -> constraint.getChildren().forEach(child -> add(child, pattern));
            case OR -> ofCombination.add(constraint);
            case SINGLE -> single((SingleConstraint) constraint, pattern);
        }
    }

    private void single(SingleConstraint constraint, Variable<?> pattern) {
        Variable<?>[] variables = constraint.getVariables();
        if (variables.length == 1 && variables[0] == pattern) {
            ofFactAlone.add(constraint);
        } else if (constraint != SingleConstraint.TRUE) {
            ofCombination.add(constraint);
        }
    }
}
