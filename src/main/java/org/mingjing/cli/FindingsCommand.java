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
import org.mingjing.drivers.Visibility;
import org.mingjing.texts.WrongInput;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code findings}: lists what stands, or counts it; also the cases that failed, and what nobody can tell yet. */
@Command(name = "findings", mixinStandardHelpOptions = true)
final class FindingsCommand implements Callable<Integer> {

    @ParentCommand
    private MingjingCommand program = new MingjingCommand();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--package", paramLabel = "ID", defaultValue = "")
    private String packageId = "";

    @Option(names = "--rule", paramLabel = "RULE")
    private List<String> rules = List.of();

    @Option(names = "--level", paramLabel = "LEVEL")
    private List<String> levels = List.of();

    @Option(names = "--case", paramLabel = "CASE")
    private List<String> cases = List.of();

    @Option(names = "--department", paramLabel = "CODE")
    private List<String> departments = List.of();

    @Option(names = "--format", defaultValue = "csv")
    private Format format = Format.CSV;

    @ArgGroup
    private Instead instead = new Instead();

    @Mixin
    private ResultOptions result = new ResultOptions();

    /** What is given instead of the findings. */
    static final class Instead {

        @Option(names = "--count", paramLabel = "BY", split = ",")
        private List<CountedFindings.By> count = List.of();

        @Option(names = "--failed")
        private boolean failed;

        @Option(names = "--undetermined")
        private boolean undetermined;

        @Option(names = "--data-faults")
        private boolean dataFaults;

        boolean isOfCases() {
            return failed || undetermined || dataFaults;
        }
    }

    @Override
    public Integer call() {
        FindingFilter filter = FindingFilter.of(packageId, rules, levels, cases, departments);
        if (instead.isOfCases() && !filter.equals(FindingFilter.ofPackage(packageId))) {
            throw WrongInput.of("cli.findings-only-package");
        }
        if (instead.dataFaults && !packageId.isEmpty()) {
            throw WrongInput.of("cli.findings-nothing-chooses");
        }
        boolean json = format == Format.JSON;
        if (json && (instead.isOfCases() || !instead.count.isEmpty())) {
            throw WrongInput.of("cli.findings-csv-only");
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
            try (UndeterminedRules open = new UndeterminedRules(installation, program.out().language())) {
                open.write(packageId, out);
            }
        } else if (instead.dataFaults) {
            try (DataFaults faults = new DataFaults(installation, program.out().language(), Visibility.ALL)) {
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
