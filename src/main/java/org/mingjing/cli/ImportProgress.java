package org.mingjing.cli;

import org.mingjing.drivers.ReadNote;
import org.mingjing.drivers.Reject;
import org.mingjing.ingest.ImportListener;
import org.mingjing.texts.Sentence;

/** Shows how an import goes on: a bar on a terminal, and the first of what was refused. */
final class ImportProgress implements ImportListener, AutoCloseable {

    private static final int SENTENCES_SHOWN_MAX = 20;

    private final Voice err;
    private final TaskBar bar = new TaskBar();
    private int refused;

    ImportProgress(Voice err) {
        this.err = err;
    }

    @Override
    public void read(long records) {
        bar.step(Sentence.of("cli.doing-reading").in(err.language()), records, -1);
    }

    @Override
    public void assessed(long cases, long of) {
        bar.step(Sentence.of("cli.doing-assessing").in(err.language()), cases, of);
    }

    @Override
    public void rejected(Reject reject) {
        show(Sentence.of("cli.in-line", reject.file(), reject.line(), reject.reason()));
    }

    @Override
    public void note(ReadNote note) {
        show(Sentence.of("cli.in-line", note.file(), note.line(), note.sentence()));
    }

    @Override
    public void conflict(Sentence sentence) {
        show(sentence);
    }

    @Override
    public void future(Sentence sentence) {
        show(sentence);
    }

    private void show(Sentence sentence) {
        refused++;
        if (refused <= SENTENCES_SHOWN_MAX) {
            err.say(sentence);
        } else if (refused == SENTENCES_SHOWN_MAX + 1) {
            err.say("cli.import-more-refused");
        }
    }

    @Override
    public void close() {
        bar.close();
    }
}
