package org.mingjing.cli;

import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.mingjing.run.Assessing;
import org.mingjing.run.Installation;
import org.mingjing.run.LivedInstants;
import org.mingjing.run.Sweep;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code sweep}: raises what fell due in silence. */
@Command(name = "sweep", mixinStandardHelpOptions = true, description = "Raise what fell due in silence.")
final class SweepCommand implements Callable<Integer> {

    @ParentCommand
    private MingjingCommand program = new MingjingCommand();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--as-of", required = true, paramLabel = "INSTANT", converter = InstantOption.class,
            description = "Look from this instant.")
    private Instant asOf = Instant.EPOCH;

    @Override
    public Integer call() {
        try (Installation installation = program.openToAssess()) {
            LivedInstants.require(asOf, installation.clock());
            return sweep(installation);
        }
    }

    private int sweep(Installation installation) {
        AtomicLong cases = new AtomicLong();
        AtomicLong changes = new AtomicLong();
        AtomicLong failures = new AtomicLong();
        AtomicLong open = new AtomicLong();
        try (TaskBar bar = new TaskBar();
                Assessing assessing = new Assessing(installation, batch -> {
                    long looked = cases.addAndGet(batch.cases().size());
                    bar.step("sweeping", looked, Math.max(looked, open.get()));
                    changes.addAndGet(batch.changes().size());
                    failures.addAndGet(batch.failures().size());
                    batch.failures().forEach(failure -> spec.commandLine().getErr().println(failure.reason()));
                })) {
            open.set(installation.ledger().decisions().openCount(asOf));
            new Sweep(assessing).run(asOf);
        }
        spec.commandLine().getOut().printf("Looked at %,d cases as of %s; %,d findings changed.%n", cases.get(), asOf,
                changes.get());
        return failures.get() == 0 ? MingjingCommand.OK : MingjingCommand.INPUT_IS_WRONG;
    }
}
