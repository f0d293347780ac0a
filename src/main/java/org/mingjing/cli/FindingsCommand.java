package org.mingjing.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingjing.run.FindingsCsv;
import org.mingjing.run.FindingsJson;
import org.mingjing.run.Installation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code findings}: lists what stands. */
@Command(name = "findings", mixinStandardHelpOptions = true, description = "List the standing findings.")
final class FindingsCommand implements Callable<Integer> {

    enum Format { CSV, JSON }

    @ParentCommand
    private MingjingCommand program = new MingjingCommand();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--package", paramLabel = "ID", defaultValue = "", description = "Of this package alone.")
    private String packageId = "";

    @Option(names = "--format", defaultValue = "csv", description = "csv or json (one object a line, with explanations).")
    private Format format = Format.CSV;

    @Option(names = "--out", paramLabel = "FILE", description = "Write to this file.")
    private @Nullable Path file;

    @Override
    public Integer call() {
        try (Installation installation = program.open()) {
            Output.write(file, spec.commandLine().getOut(), out -> {
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
