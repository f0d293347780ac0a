package org.mingjing.cli;

import java.io.PrintWriter;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import org.mingjing.ingest.ImportListener;
import org.mingjing.ingest.Reject;

/** Shows how an import goes on: a bar on a terminal, and the first of what was refused. */
final class ImportProgress implements ImportListener, AutoCloseable {

    private static final int SENTENCES_SHOWN_MAX = 20;

    private final PrintWriter err;
    private final boolean terminal = System.console() != null;
    private @Nullable ProgressBar bar;
    private int refused;

    ImportProgress(PrintWriter err) {
        this.err = err;
    }

    @Override
    public void read(long records) {
        if (terminal) {
            if (bar == null) {
                bar = bar("reading", -1);
            }
            bar.stepTo(records);
        }
    }

    @Override
    public void assessed(long cases, long of) {
        if (terminal) {
            if (bar == null || !bar.getTaskName().equals("assessing")) {
                close();
                bar = bar("assessing", of);
            }
            bar.maxHint(of);
            bar.stepTo(cases);
        }
    }

    private static ProgressBar bar(String task, long max) {
        return new ProgressBarBuilder().setTaskName(task).setInitialMax(max).setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(200).showSpeed().build();
    }

    @Override
    public void rejected(Reject reject) {
        show(reject.file() + ", line " + reject.line() + ": " + reject.reason());
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
            err.println("… further ones are not shown here; rejected lines are all in the reject file.");
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}
