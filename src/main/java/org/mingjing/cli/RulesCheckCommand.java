package org.mingjing.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingjing.ingest.SourceProfile;
import org.mingjing.rules.FaultyPackage;
import org.mingjing.rules.PackageSource;
import org.mingjing.rules.Problem;
import org.mingjing.rules.RulePackage;
import org.mingjing.scenario.ScenarioText;
import org.mingjing.trial.Trial;
import org.mingjing.trial.TrialFailed;
import org.mingjing.trial.TrialLimits;
import org.mingjing.yaml.YamlFaults;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code rules check}: validates packages; exit 1 with file, line or cell, and a sentence for every problem. */
@Command(name = "check", mixinStandardHelpOptions = true, description = "Validate rule packages.")
final class RulesCheckCommand implements Callable<Integer> {

    @ParentCommand
    private RulesCommand rulesCommand = new RulesCommand();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Folder of a package, or of several.")
    private List<Path> paths = List.of();

    @Option(names = ScenarioFolder.OPTION, paramLabel = "DIR", description = ScenarioFolder.DESCRIPTION)
    private @Nullable Path scenarios;

    @Override
    public Integer call() {
        List<Problem> problems = new ArrayList<>();
        List<String> checked = new ArrayList<>();
        try (Trial trial = new Trial(TrialLimits.OF_COMMANDS, rulesCommand.home())) {
            for (Path path : paths) {
                try {
                    PackageSource.foldersIn(path).forEach(folder -> checked.add(check(folder, trial, problems)));
                } catch (FaultyPackage e) {
                    problems.addAll(e.problems());
                }
            }
        }
        PrintWriter err = spec.commandLine().getErr();
        problems.forEach(problem -> err.println(problem.shown()));
        long errors = problems.stream().filter(Problem::isError).count();
        if (errors > 0) {
            err.printf(Locale.ROOT, "%,d problem%s to mend.%n", errors, errors == 1 ? "" : "s");
            return MingjingCommand.INPUT_IS_WRONG;
        }
        checked.forEach(line -> spec.commandLine().getOut().println(line));
        return MingjingCommand.OK;
    }

    private String check(Path folder, Trial trial, List<Problem> problems) {
        try {
            RulePackage rules = PackageSource.read(folder);
            trial.check(rules, ScenarioText.read(ScenarioFolder.files(scenarios, folder, rules.id().id())),
                    SourceProfile.attributesOfBuiltIn(rules.manifest().appliesTo().sources()), SourceProfile.builtInNames())
                    .forEach(problem -> problems.add(problem.in(folder.toString())));
            return "In order: " + rules.id() + ", content hash " + rules.hash();
        } catch (FaultyPackage e) {
            problems.addAll(e.problems());
            return "";
        } catch (TrialFailed | YamlFaults e) {
            problems.add(Problem.error(folder.toString(), 0, "", e.getMessage()));
            return "";
        }
    }
}
