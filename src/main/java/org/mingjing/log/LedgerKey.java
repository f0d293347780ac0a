package org.mingjing.log;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.mingjing.database.LedgerException;
import org.mingjing.log.merkle.SigningKey;
import org.mingjing.log.merkle.VerifierKey;
import org.mingjing.texts.Sentence;

/**
 * The key pair that signs the heads of the record, kept in {@code <home>/keys}: the private key in
 * {@code ledger-ed25519} (its owner's alone), the public one in {@code ledger-ed25519.pub} for everybody. With the public
 * one alone everything can be read and verified, and nothing recorded.
 */
public final class LedgerKey {

    private static final int ORIGIN_BYTES = 8;

    private final KeyFiles files;
    private final VerifierKey verifier;
    private final @Nullable SigningKey key;

    private LedgerKey(KeyFiles files, VerifierKey verifier, @Nullable SigningKey key) {
        this.files = files;
        this.verifier = verifier;
        this.key = key;
    }

    /**
     * The key of the home, made at first use under a random name that tells nothing of the machine. A private key that is
     * missing while its public half is there is not replaced.
     *
     * @throws LedgerException if a file cannot be read or written, is damaged, or the two do not belong together
     */
    public static LedgerKey in(Path home) {
        KeyFiles files = KeyFiles.of(home);
        if (files.isEmpty()) {
            make(files);
        }
        LedgerKey key = find(home).orElseThrow(() -> new LedgerException(Sentence.of("log.key-removed", files.privateKey())));
        if (key.key != null) {
            files.restorePublic(key.verifier);
        }
        return key;
    }

    /** Whether the home has a key, or half of one. */
    public static boolean isIn(Path home) {
        return !KeyFiles.of(home).isEmpty();
    }

    /**
     * The key of the home if it has one, perhaps without its private half. Nothing is written.
     *
     * @throws LedgerException as {@link #in}
     */
    public static Optional<LedgerKey> find(Path home) {
        KeyFiles files = KeyFiles.of(home);
        SigningKey key = files.readPrivate();
        VerifierKey kept = files.readPublic(key != null);
        if (key == null) {
            return Optional.ofNullable(kept).map(verifier -> new LedgerKey(files, verifier, null));
        }
        if (kept != null && !kept.toString().equals(key.verifier().toString())) {
            throw new LedgerException(Sentence.of("log.keys-of-two", files.privateKey(), files.publicKey()));
        }
        return Optional.of(new LedgerKey(files, key.verifier(), key));
    }

    private static void make(KeyFiles files) {
        byte[] random = new byte[ORIGIN_BYTES];
        new SecureRandom().nextBytes(random);
        files.writeNew(SigningKey.generate("mingjing/" + HexFormat.of().formatHex(random)));
    }

    /** The public key, which names the log. */
    public VerifierKey verifier() {
        return verifier;
    }

    /** @throws LedgerException if the note is of another log than this key's */
    public void checkOrigin(String note) {
        String origin = note.lines().findFirst().orElse("");
        if (!origin.equals(verifier().name())) {
            throw new LedgerException(Sentence.of("log.key-of-other-record", origin, verifier().name()));
        }
    }

    /**
     * A seal that only the holder of this key can make and check, for what the program keeps for itself.
     *
     * @param purpose what is sealed; a seal made for one purpose fits no other
     * @throws LedgerException if the private key is missing
     * @return HMAC-SHA-256 under a key derived from the private one, which signs heads of the record and nothing else
     */
    public byte[] seal(String purpose, byte[] content) {
        return hmac(hmac(signing().pkcs8(), purpose.getBytes(StandardCharsets.UTF_8)), content);
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

    /** @throws LedgerException with a sentence for people if the private key is missing */
    SigningKey signing() {
        if (key == null) {
            throw new LedgerException(Sentence.of("log.private-key-missing", files.privateKey()));
        }
        return key;
    }
}
