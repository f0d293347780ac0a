package org.mingjing.log.merkle;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.mingjing.texts.Sha256;
import org.mingjing.texts.WrongInput;

/**
 * A SHA-256 hash as RFC 6962 §2.1 makes it of leaves and nodes. Always exactly 32 bytes: a verifier that is handed
 * anything shorter cannot be talked into accepting it.
 */
public final class Hash {

    public static final int BYTES = Sha256.BYTES;

    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /** @throws IllegalArgumentException if there are not exactly 32 bytes */
    public static Hash of(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw WrongInput.of("log.hash-length", BYTES, bytes.length);
        }
        return new Hash(bytes.clone());
    }

    /** @throws IllegalArgumentException if the text is not 64 hexadecimal digits */
    public static Hash ofHex(String hex) {
        return of(HexFormat.of().parseHex(hex));
    }

    /** Plain SHA-256 of the text's UTF-8 bytes, outside any tree. */
    public static Hash ofContent(String text) {
        return ofContent(Sha256.utf8(text));
    }

    /** Plain SHA-256 of the bytes, outside any tree. */
    public static Hash ofContent(byte[] bytes) {
        return new Hash(Sha256.bytes(bytes));
    }

    /**
     * Hash of a leaf: SHA-256(0x00 || UTF-8 of the text).
     *
     * @throws IllegalArgumentException if the text has an unpaired surrogate and so no UTF-8 form
     */
    public static Hash leaf(String text) {
        return leaf(Sha256.utf8(text));
    }

    /** Hash of a leaf: SHA-256(0x00 || bytes). */
    public static Hash leaf(byte[] bytes) {
        return new Hash(Sha256.bytes(LEAF, bytes));
    }

    /** Hash of an inner node: SHA-256(0x01 || left || right). */
    public static Hash node(Hash left, Hash right) {
        return new Hash(Sha256.bytes(NODE, left.bytes, right.bytes));
    }

    /** Root of the tree without leaves: SHA-256 of nothing. */
    public static Hash emptyTree() {
        return new Hash(Sha256.bytes());
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
}
