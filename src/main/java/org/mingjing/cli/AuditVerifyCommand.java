package org.mingjing.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingjing.audit.Anchors;
import org.mingjing.audit.RecordVerifier;
import org.mingjing.audit.Verification;
import org.mingjing.ledger.Database;
import org.mingjing.ledger.LedgerKey;
import org.mingjing.ledger.merkle.NoteException;
import org.mingjing.ledger.merkle.VerifierKey;
import org.mingjing.texts.FileFault;
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

    @Option(names = "--key", paramLabel = "FILE",
            description = "Public key to verify with, kept outside the home. Default: the one in the home.")
    private @Nullable Path keyFile;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        VerifierKey key = key();
        Anchors anchors = anchors(key);
        // No more than the database is opened: what was altered must not keep this from saying so.
        try (Database database = audit.program().openDatabase()) {
            Verification result = RecordVerifier.ofEverything().verify(database.dataSource(), key, anchors);
            if (result.intact()) {
                out.printf(Locale.ROOT, "Intact: %,d records, %,d signed heads, %d anchors.%n", result.records(),
                        result.heads(), result.anchors());
                if (result.anchors() == 0) {
                    out.println("Without an anchor kept outside the database, a cut tail cannot be seen: "
                            + "keep what 'audit checkpoint' prints elsewhere and give it with --anchor.");
                }
                return MingjingCommand.OK;
            }
            spec.commandLine().getErr().printf(Locale.ROOT, "Altered: %,d faults; the first:%n", result.faultCount());
            result.faults().forEach(fault -> spec.commandLine().getErr().println("  " + fault.sentence()));
            return MingjingCommand.ALTERED;
        }
    }

    private VerifierKey key() {
        if (keyFile == null) {
            Path home = audit.program().home();
            return LedgerKey.find(home).orElseThrow(() -> new IllegalArgumentException("There is no public key in "
                    + home.resolve("keys") + "; give the --home of the record to verify, or the key with --key."))
                    .verifier();
        }
        try {
            return VerifierKey.parse(Files.readString(keyFile));
        } catch (IOException | NoteException e) {
            throw new IllegalArgumentException("The file " + keyFile + " is not a public key of a record: it must hold one "
                    + "line of the form name+id+key, as keys/ledger-ed25519.pub does.", e);
        }
    }

    private Anchors anchors(VerifierKey key) {
        if (anchor == null) {
            return Anchors.none();
        }
        try {
            return Anchors.parse(Files.readString(anchor), key);
        } catch (IOException e) {
            throw new IllegalArgumentException("The anchor file " + anchor + " cannot be read: " + FileFault.reason(e), e);
        } catch (NoteException e) {
            throw new IllegalArgumentException("The anchor file " + anchor + " is not a checkpoint of this log: "
                    + e.getMessage(), e);
        }
    }
}
