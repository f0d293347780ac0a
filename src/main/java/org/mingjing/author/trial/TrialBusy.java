package org.mingjing.author.trial;

/** Too many packages are being tried at once; the message is a sentence for whoever asked. */
public final class TrialBusy extends TrialFailed {

    private static final long serialVersionUID = 1L;

    TrialBusy(int atOnceMax) {
        super("This machine is trying " + atOnceMax + " packages already, which is as many as it does at once; ask again in a "
                + "minute.");
    }
}
