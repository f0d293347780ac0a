package org.mingjing.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.mingjing.ledger.merkle.NoteException;
import org.mingjing.ledger.merkle.SigningKey;
import org.mingjing.ledger.merkle.VerifierKey;

/**
 * The key pair that signs the heads of the record, kept in {@code <home>/keys}: the private key in
 * {@code ledger-ed25519} (its owner's alone), the public one in {@code ledger-ed25519.pub} for everybody.
 */
public final class LedgerKey {

    private static final String FOLDER = "keys";
    private static final String PRIVATE_FILE = "ledger-ed25519";
    private static final String PUBLIC_FILE = "ledger-ed25519.pub";
    private static final int ORIGIN_BYTES = 8;

    private final SigningKey key;

    private LedgerKey(SigningKey key) {
        this.key = key;
    }

    /**
     * The key of the home, made at first use under a random name that tells nothing of the machine.
     *
     * @throws LedgerException if the file cannot be read or written, or is damaged
     */
    public static LedgerKey in(Path home) {
        Path folder = home.resolve(FOLDER);
        Path file = folder.resolve(PRIVATE_FILE);
        try {
            if (!Files.exists(file)) {
                make(folder, file);
            }
            LedgerKey key = read(file);
            Files.writeString(folder.resolve(PUBLIC_FILE), key.verifier() + "\n");
            return key;
        } catch (IOException e) {
            throw new LedgerException("The signing key " + file + " cannot be read or made: " + e.getMessage(), e);
        } catch (NoteException | IllegalArgumentException e) {
            throw new LedgerException("The signing key " + file + " is damaged; restore it from a backup. "
                    + e.getMessage(), e);
        }
    }

    private static void make(Path folder, Path file) throws IOException {
        Files.createDirectories(folder);
        try {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        } catch (UnsupportedOperationException windows) {
            // There the folder inherits the access list of the user's own folder.
        }
        byte[] random = new byte[ORIGIN_BYTES];
        new SecureRandom().nextBytes(random);
        SigningKey key = SigningKey.generate("mingjing/" + HexFormat.of().formatHex(random));
        Path unfinished = Files.createTempFile(folder, PRIVATE_FILE, ".unfinished");
        Files.writeString(unfinished, key.verifier() + "\n" + Base64.getEncoder().encodeToString(key.pkcs8()) + "\n");
        try {
            // A link, unlike a rename, never replaces the key another process made meanwhile.
            Files.createLink(file, unfinished);
        } catch (FileAlreadyExistsException madeMeanwhile) {
            // That key is read instead.
        } finally {
            Files.delete(unfinished);
        }
    }

    private static LedgerKey read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        if (lines.size() != 2) {
            throw new IllegalArgumentException("It must have two lines, the public and the private key.");
        }
        return new LedgerKey(
                SigningKey.of(Base64.getDecoder().decode(lines.get(1)), VerifierKey.parse(lines.get(0))));
    }

    /** The public key, which names the log. */
    public VerifierKey verifier() {
        return key.verifier();
    }

    /** @throws LedgerException if the note is of another log than this key's */
    void checkOrigin(String note) {
        String origin = note.lines().findFirst().orElse("");
        if (!origin.equals(verifier().name())) {
            throw new LedgerException("The record in this database was signed with another key (" + origin
                    + ") than the one in this home (" + verifier().name()
                    + "); restore the home's keys folder that belongs to it.");
        }
    }

    /**
     * A seal that only the holder of this key can make and check, for what the program keeps for itself.
     *
     * @param purpose what is sealed; a seal made for one purpose fits no other
     * @return HMAC-SHA-256 under a key derived from the private one, which signs heads of the record and nothing else
     */
    public byte[] seal(String purpose, byte[] content) {
        return hmac(hmac(key.pkcs8(), purpose.getBytes(StandardCharsets.UTF_8)), content);
    }

    private static byte[] hmac(byte[] secret, byte[] content) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return mac.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }

    SigningKey signing() {
        return key;
    }
}
