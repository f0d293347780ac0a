package org.mingjing.log.merkle;

import java.util.Base64;
import java.util.List;
import org.mingjing.texts.Sentence;

/**
 * The head of a log: whose it is, how many leaves it has, and their root (C2SP tlog-checkpoint).
 *
 * @param origin name of the log
 * @param size number of leaves
 * @param root root hash of the tree of these leaves
 * @param extension further signed lines, none of them empty
 */
public record Checkpoint(String origin, long size, Hash root, List<String> extension) {

    private static final int PLAIN_LINES = 3;

    public Checkpoint {
        extension = List.copyOf(extension);
    }

    /** A checkpoint without further lines. */
    public Checkpoint(String origin, long size, Hash root) {
        this(origin, size, root, List.of());
    }

    /** The checkpoint as a note signed by the key, under the key's name. */
    public static String sign(long size, Hash root, SigningKey key) {
        return sign(size, root, List.of(), key);
    }

    /** The same with further lines, which are signed too. */
    public static String sign(long size, Hash root, List<String> extension, SigningKey key) {
        StringBuilder text = new StringBuilder(key.verifier().name() + "\n" + size + "\n"
                + Base64.getEncoder().encodeToString(root.bytes()) + "\n");
        extension.forEach(line -> text.append(line).append('\n'));
        return SignedNote.sign(text.toString(), key);
    }

    /**
     * Reads a signed checkpoint.
     *
     * @throws NoteException if it is malformed, not of this key's log, or its signature does not hold
     */
    public static Checkpoint open(String note, VerifierKey key) {
        String[] lines = SignedNote.open(note, key).split("\n", -1);
        if (lines.length < 4) {
            throw new NoteException(Sentence.of("log.no-checkpoint"));
        }
        if (!lines[0].equals(key.name())) {
            throw new NoteException(Sentence.of("log.other-log", lines[0], key.name()));
        }
        List<String> extension = List.of(lines).subList(PLAIN_LINES, lines.length - 1);
        return new Checkpoint(lines[0], size(lines[1]), root(lines[2]), extension);
    }

    private static long size(String text) {
        try {
            long size = Long.parseLong(text);
            if (size >= 0 && Long.toString(size).equals(text)) {
                return size;
            }
        } catch (NumberFormatException e) {
            throw new NoteException(Sentence.of("log.size-no-number", text), e);
        }
        throw new NoteException(Sentence.of("log.size-not-plain", text));
    }

    private static Hash root(String text) {
        try {
            return Hash.of(Base64.getDecoder().decode(text));
        } catch (IllegalArgumentException e) {
            throw new NoteException(Sentence.of("log.root-no-hash", text), e);
        }
    }
}
