package org.mingjing.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingjing.author.ScenarioText;
import org.mingjing.author.trial.Trial;
import org.mingjing.author.trial.TrialFailed;
import org.mingjing.author.trial.TrialLimits;
import org.mingjing.ingest.SourceProfile;
import org.mingjing.rules.FaultyPackage;
import org.mingjing.rules.PackageSource;
import org.mingjing.rules.Problem;
import org.mingjing.rules.RulePackage;
import org.mingjing.texts.Sentence;
import org.mingjing.yaml.YamlFaults;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code rules check}: validates packages; exit 1 with file, line or cell, and a sentence for every problem. */
@Command(name = "check", mixinStandardHelpOptions = true)
final class RulesCheckCommand implements Callable<Integer> {

    @ParentCommand
    private RulesCommand rulesCommand = new RulesCommand();

    @Parameters(arity = "1..*", paramLabel = "PATH", descriptionKey = "packages")
    private List<Path> paths = List.of();

    @Option(names = ScenarioFolder.OPTION, paramLabel = "DIR")
    private @Nullable Path scenarios;

    @Override
    public Integer call() {
        List<Problem> problems = new ArrayList<>();
        List<Sentence> checked = new ArrayList<>();
        try (Trial trial = new Trial(TrialLimits.OF_COMMANDS, rulesCommand.home())) {
            for (Path path : paths) {
                try {
                    PackageSource.foldersIn(path).forEach(folder -> check(folder, trial, problems).ifPresent(checked::add));
                } catch (FaultyPackage e) {
                    problems.addAll(e.problems());
                }
            }
        }
        Voice err = rulesCommand.program().err();
        problems.forEach(problem -> err.say(problem.shown()));
        long errors = problems.stream().filter(Problem::isError).count();
        if (errors > 0) {
            err.say("cli.check-problems", errors);
            return MingjingCommand.INPUT_IS_WRONG;
        }
        checked.forEach(rulesCommand.program().out()::say);
        return MingjingCommand.OK;
    }

    private Optional<Sentence> check(Path folder, Trial trial, List<Problem> problems) {
        try {
            RulePackage rules = PackageSource.read(folder);
            trial.check(rules, ScenarioText.read(ScenarioFolder.files(scenarios, folder, rules.id().id())),
                    SourceProfile.attributesOfBuiltIn(rules.manifest().appliesTo().sources()), SourceProfile.builtInNames())
                    .forEach(problem -> problems.add(problem.in(folder.toString())));
            return Optional.of(Sentence.of("cli.check-in-order", rules.id(), rules.hash()));
        } catch (FaultyPackage e) {
            problems.addAll(e.problems());
            return Optional.empty();
        } catch (TrialFailed | YamlFaults e) {
            problems.add(Problem.error(folder.toString(), 0, Problem.NO_PLACE, Sentence.of(e)));
            return Optional.empty();
        }
    }
}
