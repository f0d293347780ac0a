package org.mingjing.log.merkle;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A SHA-256 hash as RFC 6962 §2.1 makes it of leaves and nodes. Always exactly 32 bytes: a verifier that is handed
 * anything shorter cannot be talked into accepting it.
 */
public final class Hash {

    public static final int BYTES = 32;

    private static final ThreadLocal<MessageDigest> SHA256 = ThreadLocal.withInitial(Hash::newDigest);

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /** @throws IllegalArgumentException if there are not exactly 32 bytes */
    public static Hash of(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("a hash has " + BYTES + " bytes, this has " + bytes.length);
        }
        return new Hash(bytes.clone());
    }

    /** @throws IllegalArgumentException if the text is not 64 hexadecimal digits */
    public static Hash ofHex(String hex) {
        return of(HexFormat.of().parseHex(hex));
    }

    /** Plain SHA-256 of the text's UTF-8 bytes, outside any tree. */
    public static Hash ofContent(String text) {
        return ofContent(utf8(text));
    }

    /** Plain SHA-256 of the bytes, outside any tree. */
    public static Hash ofContent(byte[] bytes) {
        return new Hash(SHA256.get().digest(bytes));
    }

    /**
     * Hash of a leaf: SHA-256(0x00 || UTF-8 of the text).
     *
     * @throws IllegalArgumentException if the text has an unpaired surrogate and so no UTF-8 form
     */
    public static Hash leaf(String text) {
        return leaf(utf8(text));
    }

    /** Hash of a leaf: SHA-256(0x00 || bytes). */
    public static Hash leaf(byte[] bytes) {
        MessageDigest digest = SHA256.get();
        digest.update((byte) 0);
        digest.update(bytes);
        return new Hash(digest.digest());
    }

    /** Hash of an inner node: SHA-256(0x01 || left || right). */
    public static Hash node(Hash left, Hash right) {
        MessageDigest digest = SHA256.get();
        digest.update((byte) 1);
        digest.update(left.bytes);
        digest.update(right.bytes);
        return new Hash(digest.digest());
    }

    /** Root of the tree without leaves: SHA-256 of nothing. */
    public static Hash emptyTree() {
        return new Hash(SHA256.get().digest());
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash hash && MessageDigest.isEqual(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return ByteBuffer.wrap(bytes).getInt();
    }

    /** 64 lower-case hexadecimal digits. */
    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }

    // String.getBytes puts '?' for half a character, and two different texts would share a hash. So a text whose bytes
    // hold a '?' is looked at again.
    private static byte[] utf8(String text) {
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
            throw new IllegalArgumentException("a text holds half of a character (an unpaired surrogate)", e);
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
