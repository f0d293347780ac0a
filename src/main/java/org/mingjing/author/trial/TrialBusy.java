package org.mingjing.author.trial;

import org.mingjing.texts.Sentence;

/** Too many packages are being tried at once; the message is a sentence for whoever asked. */
public final class TrialBusy extends TrialFailed {

    private static final long serialVersionUID = 1L;

    TrialBusy(int atOnceMax) {
        super(Sentence.of("author.trial-busy", atOnceMax));
    }
}
