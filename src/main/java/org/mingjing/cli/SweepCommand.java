package org.mingjing.cli;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.mingjing.drivers.Assessing;
import org.mingjing.drivers.AssessmentListener;
import org.mingjing.drivers.CaseNote;
import org.mingjing.drivers.CaseTally;
import org.mingjing.drivers.Installation;
import org.mingjing.drivers.LivedInstants;
import org.mingjing.drivers.Sweep;
import org.mingjing.ledger.decisions.AssessedBatch;
import org.mingjing.texts.Sentence;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code sweep}: raises what fell due in silence. */
@Command(name = "sweep", mixinStandardHelpOptions = true)
final class SweepCommand implements Callable<Integer> {

    @ParentCommand
    private MingjingCommand program = new MingjingCommand();

    @Option(names = "--as-of", required = true, paramLabel = "INSTANT", converter = InstantOption.class)
    private Instant asOf = Instant.EPOCH;

    @Override
    public Integer call() {
        try (Installation installation = program.openToAssess()) {
            LivedInstants.require(asOf, installation.clock());
            return sweep(installation);
        }
    }

    private int sweep(Installation installation) {
        CaseTally tally = new CaseTally();
        try (TaskBar bar = new TaskBar();
                Assessing assessing = new Assessing(installation, new Swept(tally, bar,
                        installation.ledger().decisions().openCount(asOf)))) {
            new Sweep(assessing).run(asOf);
        }
        Voice out = program.out();
        out.say("cli.swept", tally.cases(), asOf, tally.changes());
        CaseTallyText.print(tally, out);
        return tally.failed() == 0 ? MingjingCommand.OK : MingjingCommand.INPUT_IS_WRONG;
    }

    /** Counts, shows how far the sweep has come, and says which cases failed. */
    private final class Swept implements AssessmentListener {

        private final CaseTally tally;
        private final TaskBar bar;
        private final long expected;

        Swept(CaseTally tally, TaskBar bar, long expected) {
            this.tally = tally;
            this.bar = bar;
            this.expected = expected;
        }

        @Override
        public void assessed(AssessedBatch batch) {
            tally.assessed(batch);
            bar.step(Sentence.of("cli.doing-sweeping").in(program.language()), tally.cases(), Math.max(tally.cases(), expected));
            batch.failures().forEach(failure -> program.err().say(failure.why()));
        }

        @Override
        public void noted(List<CaseNote> notes) {
            tally.noted(notes);
        }
    }
}
