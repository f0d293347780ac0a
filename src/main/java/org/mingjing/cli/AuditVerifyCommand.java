package org.mingjing.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingjing.audit.Anchors;
import org.mingjing.audit.RecordVerifier;
import org.mingjing.audit.Verification;
import org.mingjing.database.Database;
import org.mingjing.log.LedgerKey;
import org.mingjing.log.merkle.NoteException;
import org.mingjing.log.merkle.VerifierKey;
import org.mingjing.texts.FileFailed;
import org.mingjing.texts.Sentence;
import org.mingjing.texts.WrongInput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code audit verify}: recomputes the whole record; exit 4 and the first bad record if it was altered. */
@Command(name = "verify", mixinStandardHelpOptions = true)
final class AuditVerifyCommand implements Callable<Integer> {

    @ParentCommand
    private AuditCommand audit = new AuditCommand();

    @Option(names = "--anchor", paramLabel = "FILE")
    private @Nullable Path anchor;

    @Option(names = "--key", paramLabel = "FILE")
    private @Nullable Path keyFile;

    @Override
    public Integer call() {
        Voice out = audit.program().out();
        VerifierKey key = key();
        Anchors anchors = anchors(key);
        // No more than the database is opened: what was altered must not keep this from saying so.
        try (Database database = audit.program().openDatabase()) {
            Verification result = RecordVerifier.ofEverything().verify(database.dataSource(), key, anchors);
            if (result.intact()) {
                out.say("cli.verify-intact", result.records(), result.heads(), result.anchors());
                if (result.anchors() == 0) {
                    out.say("cli.verify-no-anchor");
                }
                return MingjingCommand.OK;
            }
            Voice err = audit.program().err();
            err.say("cli.verify-altered", result.faultCount());
            result.faults().forEach(fault -> err.indented(2, fault.sentence()));
            return MingjingCommand.ALTERED;
        }
    }

    private VerifierKey key() {
        if (keyFile == null) {
            Path home = audit.program().home();
            return LedgerKey.find(home).orElseThrow(() -> WrongInput.of("cli.verify-no-key", home.resolve("keys")))
                    .verifier();
        }
        try {
            return VerifierKey.parse(Files.readString(keyFile));
        } catch (IOException | NoteException e) {
            throw WrongInput.of("cli.verify-key-is-none", keyFile).because(e);
        }
    }

    private Anchors anchors(VerifierKey key) {
        if (anchor == null) {
            return Anchors.none();
        }
        try {
            return Anchors.parse(Files.readString(anchor), key);
        } catch (IOException e) {
            throw new FileFailed(e, "cli.anchor-unreadable", anchor);
        } catch (NoteException e) {
            throw WrongInput.of("cli.anchor-is-none", anchor, Sentence.of(e)).because(e);
        }
    }
}
