package org.mingjing.ingest;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import org.mingjing.texts.Sentence;
import org.mingjing.texts.Told;

/**
 * Ends the reading of a file whose parser would have to hold more of it at once than a record can be: a text, a comment
 * or a quoted cell without end fills no memory.
 */
final class PieceBound extends FilterReader {

    /** A piece is too long; the message is a sentence. */
    static final class TooLong extends IOException implements Told {

        private static final long serialVersionUID = 1L;

        private final transient Sentence sentence;

        TooLong(long charsMax) {
            this(Sentence.of("ingest.piece-too-long", charsMax));
        }

        private TooLong(Sentence sentence) {
            super(sentence.toString());
            this.sentence = sentence;
        }

        @Override
        public Sentence sentence() {
            return sentence;
        }
    }

    private final long charsMax;
    private long chars;

    PieceBound(Reader in, long charsMax) {
        super(in);
        this.charsMax = charsMax;
    }

    /** A new piece begins, up to what the parser has taken in advance. */
    void begin() {
        chars = 0;
    }

    @Override
    public int read() throws IOException {
        return counted(super.read(), 1);
    }

    @Override
    public int read(char[] buffer, int from, int length) throws IOException {
        int read = super.read(buffer, from, length);
        return counted(read, read);
    }

    private int counted(int result, int read) throws IOException {
        if (read > 0 && (chars += read) > charsMax) {
            throw new TooLong(charsMax);
        }
        return result;
    }
}
