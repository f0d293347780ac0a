package org.mingjing.cli;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.mingjing.drivers.Installation;
import org.mingjing.ledger.ConflictReview;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code conflicts review}: records that somebody has looked at conflicts; nothing is deleted. */
@Command(name = "review", mixinStandardHelpOptions = true, description = "Record that somebody has looked at conflicts.")
final class ConflictsReviewCommand implements Callable<Integer> {

    @ParentCommand
    private ConflictsCommand conflicts = new ConflictsCommand();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "1..*", paramLabel = "RECORD", description = "Numbers of their records, as 'conflicts' lists them.")
    private List<Long> records = List.of();

    @Option(names = "--by", required = true, paramLabel = "NAME", description = "Who looked.")
    private String by = "";

    @Option(names = "--note", paramLabel = "TEXT", defaultValue = "", description = "What came of it.")
    private String note = "";

    @Override
    public Integer call() {
        if (by.isBlank()) {
            throw new IllegalArgumentException("Say with --by who has looked at them.");
        }
        try (Installation installation = conflicts.program().open()) {
            Instant now = installation.clock().instant();
            records.forEach(seq -> installation.ledger().conflicts().review(new ConflictReview(seq, by, note), now));
            spec.commandLine().getOut().printf(Locale.ROOT, "%,d conflicts marked as reviewed by %s; %,d are open.%n", records.size(), by,
                    installation.ledger().conflicts().open());
        }
        return MingjingCommand.OK;
    }
}
