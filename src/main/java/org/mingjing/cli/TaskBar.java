package org.mingjing.cli;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A bar on a terminal that says how far a task has come, how fast it goes and how long it will still take. */
final class TaskBar implements AutoCloseable {

    private final boolean terminal = System.console() != null;
    private @Nullable ProgressBar bar;

    /** @param of how much there is to do, -1 if nobody knows */
    synchronized void step(String task, long done, long of) {
        if (!terminal) {
            return;
        }
        if (bar == null || !bar.getTaskName().equals(task)) {
            close();
            bar = new ProgressBarBuilder().setTaskName(task).setInitialMax(of).setStyle(ProgressBarStyle.ASCII)
                    .setUpdateIntervalMillis(200).showSpeed().build();
        }
        bar.maxHint(of);
        bar.stepTo(done);
    }

    @Override
    public synchronized void close() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}
