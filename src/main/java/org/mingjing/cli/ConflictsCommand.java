package org.mingjing.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.concurrent.Callable;
import org.mingjing.drivers.Installation;
import org.mingjing.ledger.facts.Conflict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code conflicts}: lists the facts kept for review that nobody has looked at yet. */
@Command(name = "conflicts", mixinStandardHelpOptions = true, subcommands = ConflictsReviewCommand.class)
final class ConflictsCommand implements Callable<Integer> {

    private static final int PAGE = 1_000;

    @ParentCommand
    private MingjingCommand program = new MingjingCommand();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--all")
    private boolean all;

    @Option(names = "--format", defaultValue = "csv")
    private Format format = Format.CSV;

    @Mixin
    private ResultOptions result = new ResultOptions();

    MingjingCommand program() {
        return program;
    }

    @Override
    public Integer call() {
        try (Installation installation = program.open()) {
            result.write(spec.commandLine().getOut(), out -> write(installation, out));
            program.err().say("cli.conflicts-open", installation.ledger().conflicts().open());
        }
        return MingjingCommand.OK;
    }

    private void write(Installation installation, Writer out) throws IOException {
        ConflictRows rows = format == Format.CSV ? new ConflictRows(out) : null;
        long after = -1;
        List<Conflict> page;
        do {
            page = installation.ledger().conflicts().list(after, all, PAGE);
            for (Conflict conflict : page) {
                after = conflict.seq();
                if (rows == null) {
                    out.append(conflict.body().json()).append('\n');
                } else {
                    rows.print(conflict);
                }
            }
        } while (page.size() == PAGE);
        out.flush();
    }
}
