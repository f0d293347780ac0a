package org.mingjing.ingest;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.zip.ZipException;
import org.mingjing.texts.Sentence;

/** Says what an exception of a stream means for the person who has the file. */
final class BrokenStream {

    private BrokenStream() {}

    static Sentence reason(IOException e) {
        if (e instanceof PieceBound.TooLong tooLong) {
            return tooLong.sentence();
        }
        if (e instanceof EOFException || e instanceof ZipException) {
            return Sentence.of("ingest.gzip-broken");
        }
        if (e instanceof CharacterCodingException || e.getClass().getSimpleName().contains("MalformedByteSequence")) {
            return Sentence.of("ingest.charset-not-as-named");
        }
        return Sentence.of("ingest.unreadable-on");
    }
}
