package org.mingjing.cli;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.mingjing.drivers.Installation;
import org.mingjing.ledger.facts.ConflictReview;
import org.mingjing.texts.WrongInput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code conflicts review}: records that somebody has looked at conflicts; nothing is deleted. */
@Command(name = "review", mixinStandardHelpOptions = true)
final class ConflictsReviewCommand implements Callable<Integer> {

    @ParentCommand
    private ConflictsCommand conflicts = new ConflictsCommand();

    @Parameters(arity = "1..*", paramLabel = "RECORD", descriptionKey = "records")
    private List<Long> records = List.of();

    @Option(names = "--by", required = true, paramLabel = "NAME")
    private String by = "";

    @Option(names = "--note", paramLabel = "TEXT", defaultValue = "")
    private String note = "";

    @Override
    public Integer call() {
        if (by.isBlank()) {
            throw WrongInput.of("cli.conflicts-by-whom");
        }
        try (Installation installation = conflicts.program().open()) {
            Instant now = installation.clock().instant();
            records.forEach(seq -> installation.ledger().conflicts().review(new ConflictReview(seq, by, note), now));
            conflicts.program().out().say("cli.conflicts-reviewed", records.size(), by, installation.ledger().conflicts().open());
        }
        return MingjingCommand.OK;
    }
}
