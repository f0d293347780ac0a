package org.mingjing.cli;

import java.io.Writer;
import java.util.List;
import java.util.concurrent.Callable;
import org.mingjing.drivers.CountedFindings;
import org.mingjing.drivers.DataFaults;
import org.mingjing.drivers.FailedCases;
import org.mingjing.drivers.FindingFilter;
import org.mingjing.drivers.FindingsCsv;
import org.mingjing.drivers.FindingsJson;
import org.mingjing.drivers.Installation;
import org.mingjing.drivers.UndeterminedRules;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code findings}: lists what stands, or counts it; also the cases that failed, and what nobody can tell yet. */
@Command(name = "findings", mixinStandardHelpOptions = true, description = "List the standing findings.")
final class FindingsCommand implements Callable<Integer> {

    @ParentCommand
    private MingjingCommand program = new MingjingCommand();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--package", paramLabel = "ID", defaultValue = "", description = "Of this package alone.")
    private String packageId = "";

    @Option(names = "--rule", paramLabel = "RULE", description = "Of this rule; may be given several times, like those below.")
    private List<String> rules = List.of();

    @Option(names = "--level", paramLabel = "LEVEL", description = "Of this level: reminder, yellow or red.")
    private List<String> levels = List.of();

    @Option(names = "--case", paramLabel = "CASE", description = "Of this case.")
    private List<String> cases = List.of();

    @Option(names = "--department", paramLabel = "CODE", description = "Whose owner is of this department.")
    private List<String> departments = List.of();

    @Option(names = "--format", defaultValue = "csv", description = "csv or json (one object a line, with explanations).")
    private Format format = Format.CSV;

    @ArgGroup
    private Instead instead = new Instead();

    @Mixin
    private ResultOptions result = new ResultOptions();

    /** What is given instead of the findings. */
    static final class Instead {

        @Option(names = "--count", paramLabel = "BY", split = ",",
                description = "Count them by rule, level, case, department or package, or by several: rule,level.")
        private List<CountedFindings.By> count = List.of();

        @Option(names = "--failed", description = "The cases that could not be assessed, and why.")
        private boolean failed;

        @Option(names = "--undetermined", description = "The rules of which nobody can tell yet, and what is missing.")
        private boolean undetermined;

        @Option(names = "--data-faults", description = "The facts dated years before the rest of their case.")
        private boolean dataFaults;

        boolean isOfCases() {
            return failed || undetermined || dataFaults;
        }
    }

    @Override
    public Integer call() {
        FindingFilter filter = FindingFilter.of(packageId, rules, levels, cases, departments);
        if (instead.isOfCases() && !filter.equals(FindingFilter.ofPackage(packageId))) {
            throw new IllegalArgumentException("With --failed and --undetermined only --package chooses, and nothing with "
                    + "--data-faults: they list cases, which have no rule, level or department.");
        }
        if (instead.dataFaults && !packageId.isEmpty()) {
            throw new IllegalArgumentException("With --data-faults nothing chooses, not even --package: a date that cannot be right is "
                    + "so for every package.");
        }
        boolean json = format == Format.JSON;
        if (json && (instead.isOfCases() || !instead.count.isEmpty())) {
            throw new IllegalArgumentException("Counts, failed cases, open questions and faults of data are given as CSV only.");
        }
        try (Installation installation = instead.undetermined ? program.openToAssess() : program.open()) {
            result.write(spec.commandLine().getOut(), out -> write(installation, filter, out));
        }
        return MingjingCommand.OK;
    }

    private void write(Installation installation, FindingFilter filter, Writer out) {
        if (instead.failed) {
            FailedCases.write(installation, packageId, out);
        } else if (instead.undetermined) {
            try (UndeterminedRules open = new UndeterminedRules(installation)) {
                open.write(packageId, out);
            }
        } else if (instead.dataFaults) {
            try (DataFaults faults = new DataFaults(installation)) {
                faults.write(out);
            }
        } else if (!instead.count.isEmpty()) {
            CountedFindings.write(installation, filter, instead.count, out);
        } else if (format == Format.CSV) {
            FindingsCsv.write(installation, filter, out);
        } else {
            FindingsJson.write(installation, filter, out);
        }
    }
}
