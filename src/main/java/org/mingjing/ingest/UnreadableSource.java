package org.mingjing.ingest;

/**
 * A file cannot be read on from a line; what came before it was handed over. The message is a sentence that names file
 * and line and says what to do.
 */
public final class UnreadableSource extends RuntimeException {

    private final String file;
    private final long line;
    private final String reason;

    UnreadableSource(String file, long line, String reason) {
        super(file + (line == 0 ? ": " : ", line " + line + ": ") + reason);
        this.reason = reason;
        this.file = file;
        this.line = line;
    }

    public String file() {
        return file;
    }

    /** The sentence without the place. */
    public String reason() {
        return reason;
    }

    /** The line from which on nothing was read, counted from 1; 0 if all of it is something else than it should be. */
    public long line() {
        return line;
    }
}
