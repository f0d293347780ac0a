package org.mingjing.texts;

import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256, by which texts, facts, packages and records are named. */
public final class Sha256 {

    public static final int BYTES = 32;

    private static final HexFormat HEX = HexFormat.of();
    private static final ThreadLocal<MessageDigest> DIGEST = ThreadLocal.withInitial(Sha256::newDigest);

    private Sha256() {}

    /** The digest of the parts, one after the other: 32 bytes. */
    public static byte[] bytes(byte[]... parts) {
        MessageDigest digest = DIGEST.get();
        for (byte[] part : parts) {
            digest.update(part);
        }
        return digest.digest();
    }

    /** The digest of the parts, one after the other, in lower-case hex. */
    public static String hex(byte[]... parts) {
        return HEX.formatHex(bytes(parts));
    }

    /**
     * The digest of the UTF-8 bytes of the text, in lower-case hex.
     *
     * @throws IllegalArgumentException if the text has an unpaired surrogate and so no UTF-8 form
     */
    public static String hex(String text) {
        return hex(utf8(text));
    }

    /**
     * The bytes by which a text has its digest.
     *
     * @throws IllegalArgumentException if the text has an unpaired surrogate and so no UTF-8 form
     */
    // String.getBytes puts '?' for half a character, and two different texts would share a digest. So a text whose bytes
    // hold a '?' is looked at again.
    public static byte[] utf8(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int questionMarks = 0;
        for (byte one : bytes) {
            questionMarks += one == '?' ? 1 : 0;
        }
        if (questionMarks > 0) {
            requireWholeCharacters(text);
        }
        return bytes;
    }

    private static void requireWholeCharacters(String text) {
        try {
            StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
        } catch (CharacterCodingException e) {
            throw WrongInput.of("texts.half-character").because(e);
        }
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
