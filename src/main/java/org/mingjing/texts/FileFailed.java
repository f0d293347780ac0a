package org.mingjing.texts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;

/** A file or folder could not be read or written; the sentence names it and says why. */
public final class FileFailed extends UncheckedIOException implements Told {

    private static final long serialVersionUID = 1L;

    private final transient Sentence sentence;

    /** @param key of a message whose last parameter is why it failed, the end of its sentence */
    public FileFailed(IOException cause, String key, Object... arguments) {
        super(cause.getMessage(), cause);
        Object[] all = Arrays.copyOf(arguments, arguments.length + 1);
        all[arguments.length] = FileFault.why(cause);
        this.sentence = Sentence.of(key, all);
    }

    @Override
    public String getMessage() {
        return sentence.toString();
    }

    @Override
    public Sentence sentence() {
        return sentence;
    }
}
