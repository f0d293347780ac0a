package org.mingjing.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mingjing.engine.reference.RuleCompiler;
import org.mingjing.rules.Problem;
import org.mingjing.rules.RulePackage;
import org.mingjing.screen.DrlScreen;
import org.mingjing.screen.NamedLine;
import org.mingjing.texts.Sentence;

/** Finds the rules that do not compile by trying each one alone, because the compiler's own messages name no line. */
final class RuleTrial {

    private RuleTrial() {}

    /** One problem for each rule that does not compile. */
    static List<Problem> problems(RulePackage rules, Map<String, DrlScreen.Screened> files) {
        List<Problem> problems = new ArrayList<>();
        files.forEach((file, screened) -> {
            List<String> lines = rules.text(file).lines().toList();
            List<NamedLine> found = screened.rules();
            for (int i = 0; i < found.size(); i++) {
                int end = i + 1 < found.size() ? found.get(i + 1).line() - 1 : lines.size();
                String alone = String.join("\n", lines.subList(found.get(i).line() - 1, end));
                if (!RuleCompiler.compiles(alone)) {
                    problems.add(Problem.error(file, found.get(i).line(), found.get(i).shownAsRule(),
                            Sentence.of("check.rule-not-compiled")));
                }
            }
        });
        return problems;
    }
}
