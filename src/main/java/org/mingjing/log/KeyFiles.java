package org.mingjing.log;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjing.database.LedgerException;
import org.mingjing.log.merkle.NoteException;
import org.mingjing.log.merkle.SigningKey;
import org.mingjing.log.merkle.VerifierKey;
import org.mingjing.texts.Sentence;
import org.mingjing.texts.Told;
import org.mingjing.texts.WrongInput;

/**
 * The two files of a home's key. Each is written beside its place and put there whole, so that a file cut short is a damaged
 * one and never one half written.
 */
record KeyFiles(Path privateKey, Path publicKey) {

    private static final String FOLDER = "keys";
    private static final String PRIVATE_FILE = "ledger-ed25519";
    private static final String PUBLIC_FILE = "ledger-ed25519.pub";
    private static final String UNFINISHED = ".unfinished";

    static KeyFiles of(Path home) {
        Path folder = home.resolve(FOLDER);
        return new KeyFiles(folder.resolve(PRIVATE_FILE), folder.resolve(PUBLIC_FILE));
    }

    /** Whether there is neither. */
    boolean isEmpty() {
        return Files.notExists(privateKey) && Files.notExists(publicKey);
    }

    /**
     * The private key, null if there is none, or none for this user while the public one is.
     *
     * @throws LedgerException if it cannot be read or is damaged
     */
    @Nullable SigningKey readPrivate() {
        if (Files.notExists(privateKey) || !Files.isReadable(privateKey) && Files.isReadable(publicKey)) {
            return null;
        }
        try {
            List<String> lines = Files.readAllLines(privateKey);
            if (lines.size() != 2) {
                throw WrongInput.of("log.key-file-lines");
            }
            return SigningKey.of(Base64.getDecoder().decode(lines.get(1)), VerifierKey.parse(lines.get(0)));
        } catch (IOException e) {
            throw new LedgerException(Sentence.of("log.signing-key-unreadable", privateKey), e);
        } catch (NoteException | IllegalArgumentException e) {
            throw new LedgerException(Sentence.of("log.signing-key-damaged", privateKey, why(e)), e);
        }
    }

    /**
     * The public key, null if there is none.
     *
     * @param otherwiseKnown whether the private key tells it too, so that a damaged one is as good as none
     * @throws LedgerException if it cannot be read or is damaged
     */
    @Nullable VerifierKey readPublic(boolean otherwiseKnown) {
        if (Files.notExists(publicKey)) {
            return null;
        }
        try {
            return VerifierKey.parse(Files.readString(publicKey));
        } catch (IOException e) {
            throw new LedgerException(Sentence.of("log.public-key-unreadable", publicKey), e);
        } catch (NoteException | IllegalArgumentException e) {
            if (otherwiseKnown) {
                return null;
            }
            throw new LedgerException(Sentence.of("log.public-key-damaged", publicKey, why(e)), e);
        }
    }

    // What is no sentence of ours comes from reading base64.
    private static Sentence why(RuntimeException e) {
        return e instanceof Told told ? told.sentence() : Sentence.of("log.private-key-not-written");
    }

    /** Keeps a new private key, unless another process has kept one meanwhile. */
    void writeNew(SigningKey key) {
        try {
            makeFolder();
            Path unfinished = Files.createTempFile(privateKey.getParent(), PRIVATE_FILE, UNFINISHED);
            try {
                Files.writeString(unfinished,
                        key.verifier() + "\n" + Base64.getEncoder().encodeToString(key.pkcs8()) + "\n");
                // A link, unlike a rename, never replaces the key another process made meanwhile.
                Files.createLink(privateKey, unfinished);
            } catch (FileAlreadyExistsException madeMeanwhile) {
                // That key is read instead.
            } finally {
                Files.delete(unfinished);
            }
        } catch (IOException e) {
            throw new LedgerException(Sentence.of("log.no-key-made", privateKey.getParent()), e);
        }
    }

    private void makeFolder() throws IOException {
        Path folder = privateKey.getParent();
        Files.createDirectories(folder);
        try {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        } catch (UnsupportedOperationException windows) {
            // There the folder inherits the access list of the user's own folder.
        }
    }

    /** Writes the public key if it is not there as it should be. */
    void restorePublic(VerifierKey key) {
        try {
            String text = key + "\n";
            if (Files.exists(publicKey) && Files.readString(publicKey).equals(text)) {
                return;
            }
            Path unfinished = publicKey.resolveSibling(PUBLIC_FILE + UNFINISHED);
            Files.writeString(unfinished, text);
            Files.move(unfinished, publicKey, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException notWritable) {
            // It is a copy of what the private key's file says as well.
        }
    }
}
