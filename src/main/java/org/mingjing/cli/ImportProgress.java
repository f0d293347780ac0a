package org.mingjing.cli;

import java.io.PrintWriter;
import org.mingjing.drivers.ReadNote;
import org.mingjing.drivers.Reject;
import org.mingjing.ingest.ImportListener;

/** Shows how an import goes on: a bar on a terminal, and the first of what was refused. */
final class ImportProgress implements ImportListener, AutoCloseable {

    private static final int SENTENCES_SHOWN_MAX = 20;

    private final PrintWriter err;
    private final TaskBar bar = new TaskBar();
    private int refused;

    ImportProgress(PrintWriter err) {
        this.err = err;
    }

    @Override
    public void read(long records) {
        bar.step("reading", records, -1);
    }

    @Override
    public void assessed(long cases, long of) {
        bar.step("assessing", cases, of);
    }

    @Override
    public void rejected(Reject reject) {
        show(reject.file() + ", line " + reject.line() + ": " + reject.reason());
    }

    @Override
    public void note(ReadNote note) {
        show(note.file() + ", line " + note.line() + ": " + note.sentence());
    }

    @Override
    public void conflict(String sentence) {
        show(sentence);
    }

    @Override
    public void future(String sentence) {
        show(sentence);
    }

    private void show(String sentence) {
        refused++;
        if (refused <= SENTENCES_SHOWN_MAX) {
            err.println(sentence);
        } else if (refused == SENTENCES_SHOWN_MAX + 1) {
            err.println("… further ones are not shown here; rejected lines are in the reject file.");
        }
    }

    @Override
    public void close() {
        bar.close();
    }
}
