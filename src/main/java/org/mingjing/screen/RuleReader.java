package org.mingjing.screen;

import java.util.ArrayList;
import java.util.List;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;

/** Reads a rule that the screens have let pass. */
final class RuleReader {

    private final List<DrlRule.Pattern> patterns = new ArrayList<>();

    private RuleReader() {}

    static DrlRule read(RuleDescr rule, List<Token> consequence) {
        RuleReader reader = new RuleReader();
        reader.walk(rule.getLhs());
        return new DrlRule(rule.getName(), rule.getLine(), reader.patterns, DrlReader.reports(consequence));
    }

    private void walk(BaseDescr part) {
        if (part instanceof PatternDescr pattern) {
            pattern(pattern);
        } else if (part instanceof ConditionalElementDescr join) {
            join.getDescrs().forEach(inner -> walk((BaseDescr) inner));
        }
    }

    private void pattern(PatternDescr pattern) {
        if (pattern.getSource() instanceof AccumulateDescr accumulate) {
            walk(accumulate.getInput());
        }
        List<DrlRule.Condition> conditions = new ArrayList<>();
        for (BaseDescr part : pattern.getConstraint().getDescrs()) {
            conditions.add(DrlReader.condition(((ExprConstraintDescr) part).getExpression(),
                    part.getLine() > 0 ? part.getLine() : pattern.getLine()));
        }
        patterns.add(new DrlRule.Pattern(pattern.getObjectType(),
                pattern.getIdentifier() == null ? "" : pattern.getIdentifier(), pattern.getLine(), conditions));
    }
}
