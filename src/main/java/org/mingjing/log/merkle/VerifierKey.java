package org.mingjing.log.merkle;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.mingjing.texts.Sentence;
import org.mingjing.texts.Sha256;

/**
 * A public Ed25519 key with the name it signs under, in the text form of C2SP signed-note:
 * {@code name+key id+base64 key}. It is all that a stranger needs to check a checkpoint.
 */
public final class VerifierKey {

    private static final byte ED25519 = 1;
    private static final int RAW_BYTES = 32;
    private static final int ID_BYTES = 4;
    // What X.509 puts before the 32 raw bytes of an Ed25519 key (RFC 8410).
    private static final byte[] X509_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    private final String name;
    private final byte[] raw;
    private final PublicKey key;

    private VerifierKey(String name, byte[] raw) {
        this.name = name;
        this.raw = raw;
        this.key = decode(raw);
    }

    static VerifierKey of(String name, PublicKey key) {
        if (name.isEmpty() || name.contains("+") || name.chars().anyMatch(Character::isWhitespace)) {
            throw new NoteException(Sentence.of("log.key-name", name));
        }
        byte[] encoded = key.getEncoded();
        return new VerifierKey(name, Arrays.copyOfRange(encoded, encoded.length - RAW_BYTES, encoded.length));
    }

    /**
     * Reads the text form.
     *
     * @throws NoteException if it is malformed, of another algorithm, or its key id is not that of the key
     */
    public static VerifierKey parse(String text) {
        String[] parts = text.strip().split("\\+", 3);
        if (parts.length != 3) {
            throw new NoteException(Sentence.of("log.no-key", text.strip()));
        }
        byte[] typed;
        byte[] id;
        try {
            id = HexFormat.of().parseHex(parts[1]);
            typed = Base64.getDecoder().decode(parts[2]);
        } catch (IllegalArgumentException e) {
            throw new NoteException(Sentence.of("log.key-not-written", parts[0]), e);
        }
        if (typed.length != RAW_BYTES + 1 || typed[0] != ED25519) {
            throw new NoteException(Sentence.of("log.key-not-ed25519", parts[0]));
        }
        VerifierKey key = new VerifierKey(parts[0], Arrays.copyOfRange(typed, 1, typed.length));
        if (!Arrays.equals(id, key.id())) {
            throw new NoteException(Sentence.of("log.key-unfit", parts[0]));
        }
        return key;
    }

    /** The name it signs under: the origin of the log. */
    public String name() {
        return name;
    }

    /** First 4 bytes of SHA-256(name || 0x0A || 0x01 || key). */
    byte[] id() {
        byte[] text = (name + "\n").getBytes(StandardCharsets.UTF_8);
        byte[] all = Arrays.copyOf(text, text.length + 1 + RAW_BYTES);
        all[text.length] = ED25519;
        System.arraycopy(raw, 0, all, text.length + 1, RAW_BYTES);
        return Arrays.copyOf(Sha256.bytes(all), ID_BYTES);
    }

    boolean verifies(byte[] message, byte[] signature) {
        try {
            Signature verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(key);
            verifier.update(message);
            return verifier.verify(signature);
        } catch (GeneralSecurityException malformed) {
            return false;
        }
    }

    /** The text form, as {@link #parse} reads it. */
    @Override
    public String toString() {
        byte[] typed = new byte[RAW_BYTES + 1];
        typed[0] = ED25519;
        System.arraycopy(raw, 0, typed, 1, RAW_BYTES);
        return name + "+" + HexFormat.of().formatHex(id()) + "+" + Base64.getEncoder().encodeToString(typed);
    }

    private static PublicKey decode(byte[] raw) {
        byte[] encoded = Arrays.copyOf(X509_PREFIX, X509_PREFIX.length + RAW_BYTES);
        System.arraycopy(raw, 0, encoded, X509_PREFIX.length, RAW_BYTES);
        try {
            return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new NoteException(Sentence.of("log.bytes-no-key"), e);
        }
    }
}
