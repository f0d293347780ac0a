package org.mingjing.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingjing.audit.Anchors;
import org.mingjing.audit.RecordVerifier;
import org.mingjing.audit.Verification;
import org.mingjing.ledger.LedgerKey;
import org.mingjing.ledger.merkle.NoteException;
import org.mingjing.ledger.merkle.VerifierKey;
import org.mingjing.run.Installation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code audit verify}: recomputes the whole record; exit 4 and the first bad record if it was altered. */
@Command(name = "verify", mixinStandardHelpOptions = true, description = "Recompute the whole record from its texts.")
final class AuditVerifyCommand implements Callable<Integer> {

    @ParentCommand
    private AuditCommand audit = new AuditCommand();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--anchor", paramLabel = "FILE",
            description = "Checkpoints kept outside the database; the record must extend each of them.")
    private @Nullable Path anchor;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (Installation installation = audit.program().open()) {
            VerifierKey key = LedgerKey.in(audit.program().home()).verifier();
            Verification result = RecordVerifier.ofEverything().verify(
                    installation.database().dataSource(), key, anchors(key));
            if (result.intact()) {
                out.printf("Intact: %,d records, %,d signed heads, %d anchors.%n", result.records(), result.heads(),
                        result.anchors());
                if (result.anchors() == 0) {
                    out.println("Without an anchor kept outside the database, a cut tail cannot be seen: "
                            + "keep what 'audit checkpoint' prints elsewhere and give it with --anchor.");
                }
                return MingjingCommand.OK;
            }
            spec.commandLine().getErr().printf("Altered: %,d faults; the first:%n", result.faultCount());
            result.faults().forEach(fault -> spec.commandLine().getErr().println("  " + fault.sentence()));
            return MingjingCommand.ALTERED;
        }
    }

    private Anchors anchors(VerifierKey key) {
        if (anchor == null) {
            return Anchors.none();
        }
        try {
            return Anchors.parse(Files.readString(anchor), key);
        } catch (IOException e) {
            throw new IllegalArgumentException("The anchor file " + anchor + " cannot be read: " + e.getMessage() + ".", e);
        } catch (NoteException e) {
            throw new IllegalArgumentException("The anchor file " + anchor + " is not a checkpoint of this log: "
                    + e.getMessage(), e);
        }
    }
}
