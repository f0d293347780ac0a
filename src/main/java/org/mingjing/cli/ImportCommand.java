package org.mingjing.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingjing.drivers.Installation;
import org.mingjing.ingest.Import;
import org.mingjing.ingest.ImportSummary;
import org.mingjing.ingest.SourceProfile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code import}: reads facts, records and assesses them, and says what it came to. */
@Command(name = "import", mixinStandardHelpOptions = true, description = "Read facts, assess them, print a summary.")
final class ImportCommand implements Callable<Integer> {

    @ParentCommand
    private MingjingCommand program = new MingjingCommand();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--source", required = true, paramLabel = "PROFILE",
            description = "Built-in source profile, or path of a YAML file.")
    private String source = "";

    @Option(names = "--as-of", paramLabel = "INSTANT", converter = InstantOption.class,
            description = "Assess as of this instant. Default: the latest instant in what is imported that is not still to come.")
    private @Nullable Instant asOf;

    @Parameters(arity = "1..*", paramLabel = "FILE|DIR", description = "Files or folders, also compressed with gzip.")
    private List<Path> paths = List.of();

    @Override
    public Integer call() {
        SourceProfile profile = SourceProfile.named(source);
        PrintWriter out = spec.commandLine().getOut();
        Effort effort = Effort.begin();
        try (Installation installation = program.openToAssess();
                ImportProgress progress = new ImportProgress(spec.commandLine().getErr())) {
            Path rejects = program.home().resolve("rejects").resolve(
                    profile.name() + "-" + installation.clock().instant().toString().replace(':', '.') + ".ndjson");
            Import run = new Import(installation, profile, rejects, progress);
            ImportSummary summary = run.run(paths, asOf);
            progress.close();
            effort.tell(summary.read(), "records", spec.commandLine().getErr());
            SummaryText.print(summary, run.rejectFile().orElse(null), run.rejectedMoreThanKept(), out);
            summary.unreadable().forEach(spec.commandLine().getErr()::println);
            SummaryText.printFailures(summary, spec.commandLine().getErr());
            return summary.clean() ? MingjingCommand.OK : MingjingCommand.INPUT_IS_WRONG;
        }
    }
}
