package org.mingjing.log.merkle;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.mingjing.texts.Sentence;

/** A text with signature lines below it, as C2SP signed-note lays it out. */
final class SignedNote {

    private static final String SIGNATURE_MARK = "\u2014 ";
    private static final int KEY_ID_BYTES = 4;

    private SignedNote() {}

    static String sign(String text, SigningKey key) {
        byte[] signature = key.sign(text.getBytes(StandardCharsets.UTF_8));
        byte[] marked = ByteBuffer.allocate(KEY_ID_BYTES + signature.length)
                .put(key.verifier().id()).put(signature).array();
        return text + "\n" + SIGNATURE_MARK + key.verifier().name() + " "
                + Base64.getEncoder().encodeToString(marked) + "\n";
    }

    /**
     * The signed text. Signatures of other keys are passed over; one of this key must be there, and all of this key
     * must hold.
     */
    static String open(String note, VerifierKey key) {
        int end = note.lastIndexOf("\n\n");
        if (end < 0 || !note.endsWith("\n") || end + 2 == note.length()) {
            throw new NoteException(Sentence.of("log.no-note"));
        }
        String text = note.substring(0, end + 1);
        boolean signed = false;
        for (String line : note.substring(end + 2, note.length() - 1).split("\n", -1)) {
            signed |= signedBy(key, line, text);
        }
        if (!signed) {
            throw new NoteException(Sentence.of("log.no-signature", key.name()));
        }
        return text;
    }

    private static boolean signedBy(VerifierKey key, String line, String text) {
        int space = line.lastIndexOf(' ');
        if (!line.startsWith(SIGNATURE_MARK) || space < SIGNATURE_MARK.length()) {
            throw new NoteException(Sentence.of("log.signature-malformed", line));
        }
        byte[] marked;
        try {
            marked = Base64.getDecoder().decode(line.substring(space + 1));
        } catch (IllegalArgumentException e) {
            throw new NoteException(Sentence.of("log.signature-malformed", line), e);
        }
        boolean ours = line.substring(SIGNATURE_MARK.length(), space).equals(key.name())
                && marked.length > KEY_ID_BYTES
                && Arrays.equals(Arrays.copyOf(marked, KEY_ID_BYTES), key.id());
        if (!ours) {
            return false;
        }
        byte[] signature = Arrays.copyOfRange(marked, KEY_ID_BYTES, marked.length);
        if (!key.verifies(text.getBytes(StandardCharsets.UTF_8), signature)) {
            throw new NoteException(Sentence.of("log.signature-unfit", key.name()));
        }
        return true;
    }
}
