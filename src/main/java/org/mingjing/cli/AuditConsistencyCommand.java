package org.mingjing.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingjing.drivers.Installation;
import org.mingjing.log.LedgerKey;
import org.mingjing.log.merkle.Checkpoint;
import org.mingjing.log.merkle.ConsistencyProof;
import org.mingjing.log.merkle.NoteException;
import org.mingjing.log.merkle.VerifierKey;
import org.mingjing.texts.FileFailed;
import org.mingjing.texts.Sentence;
import org.mingjing.texts.WrongInput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code audit consistency}: the proof that the record of today begins with that of an earlier head, unchanged. */
@Command(name = "consistency", mixinStandardHelpOptions = true)
final class AuditConsistencyCommand implements Callable<Integer> {

    @ParentCommand
    private AuditCommand audit = new AuditCommand();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--from", paramLabel = "FILE|SIZE", required = true)
    private String from = "";

    @Override
    public Integer call() throws NoteException {
        try (Installation installation = audit.program().open()) {
            VerifierKey key = key();
            Optional<String> note = installation.ledger().checkpoint();
            if (note.isEmpty()) {
                throw WrongInput.of("cli.no-checkpoint");
            }
            Checkpoint newest = Checkpoint.open(note.get(), key);
            @Nullable Checkpoint earlier = from.matches("[0-9]{1,18}") ? null : earlier(key);
            long size = earlier == null ? Long.parseLong(from) : earlier.size();
            if (size < 1 || size > newest.size()) {
                throw WrongInput.of("cli.consistency-size", size, newest.size());
            }
            ConsistencyProof proof = installation.ledger().proofs().consistency(size, newest.size());
            if (earlier != null && !proof.proves(earlier.root(), newest.root())) {
                audit.program().err().say("cli.consistency-broken", from);
                return MingjingCommand.ALTERED;
            }
            print(proof, note.get());
            audit.program().err().say(earlier == null ? "cli.consistency-made" : "cli.consistency-proved", size, newest.size());
        }
        return MingjingCommand.OK;
    }

    private VerifierKey key() {
        Path home = audit.program().home();
        return LedgerKey.find(home).orElseThrow(() -> WrongInput.of("cli.verify-no-key", home.resolve("keys"))).verifier();
    }

    private Checkpoint earlier(VerifierKey key) {
        Path file = Path.of(from);
        try {
            return Checkpoint.open(Files.readString(file), key);
        } catch (IOException e) {
            throw new FileFailed(e, "cli.anchor-unreadable", file);
        } catch (NoteException e) {
            throw WrongInput.of("cli.anchor-is-none", file, Sentence.of(e)).because(e);
        }
    }

    private void print(ConsistencyProof proof, String newest) {
        PrintWriter out = spec.commandLine().getOut();
        out.print("consistency " + proof.firstSize() + " " + proof.secondSize() + "\n");
        proof.path().forEach(hash -> out.print(hash + "\n"));
        out.print("\n" + newest);
        out.flush();
    }
}
