package org.mingjing.cli;

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
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code import}: reads facts, records and assesses them, and says what it came to. */
@Command(name = "import", mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {

    @ParentCommand
    private MingjingCommand program = new MingjingCommand();

    @Option(names = "--source", required = true, paramLabel = "PROFILE")
    private String source = "";

    @Option(names = "--as-of", paramLabel = "INSTANT", converter = InstantOption.class)
    private @Nullable Instant asOf;

    @Parameters(arity = "1..*", paramLabel = "FILE|DIR", descriptionKey = "paths")
    private List<Path> paths = List.of();

    @Override
    public Integer call() {
        SourceProfile profile = SourceProfile.named(source);
        Voice out = program.out();
        Voice err = program.err();
        Effort effort = Effort.begin();
        try (Installation installation = program.openToAssess();
                ImportProgress progress = new ImportProgress(err)) {
            Path rejects = program.home().resolve("rejects").resolve(
                    profile.name() + "-" + installation.clock().instant().toString().replace(':', '.') + ".ndjson");
            Import run = new Import(installation, profile, rejects, program.language(), progress);
            ImportSummary summary = run.run(paths, asOf);
            progress.close();
            effort.tell("cli.effort-records", summary.counts().read(), err);
            SummaryText.print(summary, run.rejectFile().orElse(null), run.rejectedMoreThanKept(), out);
            summary.unreadable().forEach(err::say);
            SummaryText.printFailures(summary, err);
            return summary.clean() ? MingjingCommand.OK : MingjingCommand.INPUT_IS_WRONG;
        }
    }
}
