package org.mingjing.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.mingjing.rules.Problem;
import org.mingjing.rules.RulePackage;
import org.mingjing.rules.TableUse;
import org.mingjing.screen.DrlRule;

/**
 * A package whose tables can all be read, for checks of what they say of one another.
 *
 * @param tables its tables in the order of the manifest
 * @param ruleFiles its rules by file, as far as they could be read
 * @param unread rule files of which something could not be read
 */
record CheckedPackage(
        RulePackage rules, List<CheckedTable> tables, Map<String, List<DrlRule>> ruleFiles, List<String> unread) {

    /**
     * Everything that does not fit together.
     *
     * @param measures names that the program gives a finding about a clock
     * @param known names that are known outside the package
     */
    public static List<Problem> problems(CheckedPackage checked, Measures measures, KnownNames known) {
        List<Problem> problems = new ArrayList<>();
        problems.addAll(new RowWords(checked).problems());
        problems.addAll(new Placeholders(checked, measures).problems());
        problems.addAll(new Amounts(checked).problems());
        problems.addAll(new ClockNames(checked).problems());
        problems.addAll(new Contradictions(checked).problems());
        problems.addAll(new AbsentValues(checked).problems());
        problems.addAll(new OutputNames(checked).problems());
        problems.addAll(new AttributeKinds(checked).problems());
        problems.addAll(new PossibleInputs(checked).problems());
        problems.addAll(new DecisionTypes(checked).problems());
        problems.addAll(new NameCheck(checked, known).problems());
        return problems;
    }

    /**
     * Names under which the program itself gives values to a message.
     *
     * @param ofFinding for every finding
     * @param ofMilestone for a finding about a milestone
     */
    public record Measures(List<String> ofFinding, List<String> ofMilestone) {}

    /** Whether every rule could be read, so that what no rule does is not done. */
    boolean isWhole() {
        return unread.isEmpty();
    }

    List<CheckedTable> tables(TableUse... uses) {
        return tables.stream().filter(table -> List.of(uses).contains(table.use())).toList();
    }

    void eachRule(BiConsumer<String, DrlRule> each) {
        ruleFiles.forEach((file, rules) -> rules.forEach(rule -> each.accept(file, rule)));
    }
}
