package org.mingjing.cli;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingjing.drivers.Installation;
import org.mingjing.score.Grouping;
import org.mingjing.score.IndexCsv;
import org.mingjing.score.IndexJson;
import org.mingjing.score.RecordedIndex;
import org.mingjing.score.RiskIndex;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code index}: the risk index with exposure and contributions. */
@Command(name = "index", mixinStandardHelpOptions = true)
final class IndexCommand implements Callable<Integer> {

    @ParentCommand
    private MingjingCommand program = new MingjingCommand();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--by", required = true)
    private Grouping by = Grouping.DEPARTMENT;

    @Option(names = "--at", paramLabel = "DATE")
    private @Nullable LocalDate day;

    @Option(names = "--format", defaultValue = "csv")
    private Format format = Format.CSV;

    @Mixin
    private ResultOptions result = new ResultOptions();

    @Override
    public Integer call() {
        try (Installation installation = program.open()) {
            LocalDate at = day == null ? LocalDate.now(installation.clock()) : day;
            RiskIndex index = RecordedIndex.at(installation, at, by);
            result.write(spec.commandLine().getOut(), out -> {
                if (format == Format.CSV) {
                    IndexCsv.write(index, out);
                } else {
                    out.append(IndexJson.write(index)).append('\n');
                }
            });
        }
        return MingjingCommand.OK;
    }
}
