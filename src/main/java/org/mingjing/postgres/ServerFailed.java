package org.mingjing.postgres;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.mingjing.texts.Sentence;
import org.mingjing.texts.Told;

/** The database server cannot be made, started or stopped; the sentence says why and what to do. */
final class ServerFailed extends IOException implements Told {

    private static final long serialVersionUID = 1L;

    private final transient Sentence sentence;

    ServerFailed(Sentence sentence) {
        this(sentence, null);
    }

    ServerFailed(Sentence sentence, @Nullable Throwable cause) {
        super(sentence.toString(), cause);
        this.sentence = sentence;
    }

    @Override
    public Sentence sentence() {
        return sentence;
    }
}
