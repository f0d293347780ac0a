package org.mingjing.cli;

import java.util.concurrent.Callable;
import org.mingjing.run.FindingsCsv;
import org.mingjing.run.FindingsJson;
import org.mingjing.run.Installation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code findings}: lists what stands. */
@Command(name = "findings", mixinStandardHelpOptions = true, description = "List the standing findings.")
final class FindingsCommand implements Callable<Integer> {

    @ParentCommand
    private MingjingCommand program = new MingjingCommand();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--package", paramLabel = "ID", defaultValue = "", description = "Of this package alone.")
    private String packageId = "";

    @Option(names = "--format", defaultValue = "csv", description = "csv or json (one object a line, with explanations).")
    private Format format = Format.CSV;

    @Mixin
    private ResultOptions result = new ResultOptions();

    @Override
    public Integer call() {
        try (Installation installation = program.open()) {
            result.write(spec.commandLine().getOut(), out -> {
                if (format == Format.CSV) {
                    FindingsCsv.write(installation, packageId, out);
                } else {
                    FindingsJson.write(installation, packageId, out);
                }
            });
        }
        return MingjingCommand.OK;
    }
}
