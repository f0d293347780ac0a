package org.mingjing.ingest;

import org.mingjing.texts.Sentence;
import org.mingjing.texts.Told;

/**
 * A file cannot be read on from a line; what came before it was handed over. The message is a sentence that names file
 * and line and says what to do.
 */
public final class UnreadableSource extends RuntimeException implements Told {

    private final String file;
    private final long line;
    private final transient Sentence reason;

    UnreadableSource(String file, long line, Sentence reason) {
        super(file + (line == 0 ? ": " : ", line " + line + ": ") + reason);
        this.reason = reason;
        this.file = file;
        this.line = line;
    }

    public String file() {
        return file;
    }

    /** The sentence without the place. */
    public Sentence reason() {
        return reason;
    }

    /** The line from which on nothing was read, counted from 1; 0 if all of it is something else than it should be. */
    public long line() {
        return line;
    }

    @Override
    public Sentence sentence() {
        return said(file, line, reason);
    }

    private static Sentence said(String file, long line, Sentence reason) {
        return Sentence.of("ingest.in-line", file, line, reason);
    }
}
