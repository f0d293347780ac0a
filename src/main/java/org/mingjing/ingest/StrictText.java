package org.mingjing.ingest;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Decodes text of a charset and replaces nothing: what is not in the charset is an error. Not for several threads. */
final class StrictText {

    private final Charset charset;
    private final CharsetDecoder decoder;

    StrictText(Charset charset) {
        this.charset = charset;
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** The text of the bytes. @throws UnreadableValue with a sentence that says what to do */
    String decode(byte[] bytes) throws UnreadableValue {
        try {
            return decoder.decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw UnreadableValue.of(charset.equals(StandardCharsets.UTF_8) ? "ingest.is-not-utf-8" : "ingest.is-not-in-charset", charset.name());
        }
    }

    /** Whether the bytes are text, for a charset of which ASCII is part. @throws UnreadableValue if not */
    void check(byte[] bytes) throws UnreadableValue {
        for (byte one : bytes) {
            if (one < 0) {
                decode(bytes);
                return;
            }
        }
    }

    /** The text of bytes that were taken for Latin-1, one character for each byte. */
    String decodeLatin1(String latin1) throws UnreadableValue {
        for (int i = 0; i < latin1.length(); i++) {
            if (latin1.charAt(i) >= 0x80) {
                return decode(latin1.getBytes(StandardCharsets.ISO_8859_1));
            }
        }
        return latin1;
    }
}
