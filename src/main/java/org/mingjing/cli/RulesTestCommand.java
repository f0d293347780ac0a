package org.mingjing.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingjing.author.ScenarioResult;
import org.mingjing.author.ScenarioText;
import org.mingjing.author.trial.Trial;
import org.mingjing.author.trial.TrialFailed;
import org.mingjing.author.trial.TrialLimits;
import org.mingjing.rules.FaultyPackage;
import org.mingjing.rules.PackageSource;
import org.mingjing.rules.RulePackage;
import org.mingjing.texts.Sentence;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code rules test}: runs the scenarios of packages; with {@code --mutate} lists what no scenario notices. */
@Command(name = "test", mixinStandardHelpOptions = true)
final class RulesTestCommand implements Callable<Integer> {

    @ParentCommand
    private RulesCommand rulesCommand = new RulesCommand();

    @Parameters(arity = "1..*", paramLabel = "PATH", descriptionKey = "packages")
    private List<Path> paths = List.of();

    @Option(names = ScenarioFolder.OPTION, paramLabel = "DIR")
    private @Nullable Path scenarios;

    @Option(names = "--mutate")
    private boolean mutate;

    private boolean failed;

    @Override
    public Integer call() {
        try (Trial trial = new Trial(mutate ? TrialLimits.OF_MUTATION : TrialLimits.OF_COMMANDS, rulesCommand.home())) {
            for (Path path : paths) {
                attempt(() -> PackageSource.foldersIn(path).forEach(folder -> attempt(() -> test(folder, trial))));
            }
        }
        return failed ? MingjingCommand.INPUT_IS_WRONG : MingjingCommand.OK;
    }

    /** What is wrong with one package or its scenarios does not keep the others from being tested. */
    private void attempt(Runnable test) {
        try {
            test.run();
        } catch (FaultyPackage | TrialFailed | IllegalArgumentException e) {
            rulesCommand.program().err().say(Sentence.of(e));
            failed = true;
        }
    }

    private void test(Path folder, Trial trial) {
        RulePackage rules = PackageSource.read(folder);
        Voice out = rulesCommand.program().out();
        List<Path> files = ScenarioFolder.files(scenarios, folder, rules.id().id());
        if (files.isEmpty()) {
            out.say("cli.test-no-scenarios", rules.id());
            return;
        }
        List<ScenarioText> scenarioTexts = ScenarioText.read(files);
        List<ScenarioResult> results = trial.test(rules, scenarioTexts);
        List<ScenarioResult> wrong = results.stream().filter(result -> !result.isAsExpected()).toList();
        wrong.forEach(this::print);
        out.say("cli.test-done", rules.id(), results.size(), results.size() - wrong.size(), wrong.size());
        failed |= !wrong.isEmpty();
        if (mutate && wrong.isEmpty()) {
            mutate(trial, rules, scenarioTexts, out);
        }
    }

    private void print(ScenarioResult result) {
        Voice err = rulesCommand.program().err();
        err.say("cli.test-scenario", result.file(), result.line(), result.title());
        result.differences().forEach(difference -> err.indented(2, difference));
    }

    private void mutate(Trial trial, RulePackage rules, List<ScenarioText> scenarioTexts, Voice out) {
        Trial.Broken broken = trial.mutate(rules, scenarioTexts);
        out.say("cli.mutants-done", rules.id(), broken.tried(), broken.survivors().size());
        if (broken.leftOut() > 0) {
            out.say("cli.mutants-left-out", broken.leftOut());
        }
        broken.survivors().forEach(survivor -> rulesCommand.program().err().indented(2, survivor));
        failed |= !broken.survivors().isEmpty();
    }
}
