package org.mingjing.engine;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingjing.rules.Problem;
import org.mingjing.rules.RulePackage;
import org.mingjing.rules.TableRef;
import org.mingjing.screen.DmnScreen;
import org.mingjing.screen.DrlScreen;
import org.mingjing.texts.Sentence;

/** Guards the compilers: what a screen refuses is never compiled, wherever the package came from. */
public final class Screening {

    private Screening() {}

    /** @throws AssessmentFailed with one line for each thing refused in the tables */
    public static void requireTables(RulePackage rules) {
        List<Problem> problems = new ArrayList<>();
        for (String file : tableFiles(rules)) {
            problems.addAll(DmnScreen.screen(file, rules.text(file)).problems());
        }
        require(rules, problems);
    }

    /** @throws AssessmentFailed with one line for each thing refused in the rule files */
    public static void requireRules(RulePackage rules) {
        List<Problem> problems = new ArrayList<>();
        for (String file : rules.manifest().rules()) {
            problems.addAll(DrlScreen.screen(file, rules.text(file)).problems());
        }
        require(rules, problems);
    }

    public static LinkedHashSet<String> tableFiles(RulePackage rules) {
        return rules.manifest().tables().stream().map(TableRef::file).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static void require(RulePackage rules, List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new AssessmentFailed(Sentence.lines(Stream.concat(Stream.of(Sentence.of("engine.refused", rules.id())),
                    problems.stream().map(Problem::shown)).toList()));
        }
    }
}
