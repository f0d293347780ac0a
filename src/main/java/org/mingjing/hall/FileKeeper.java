package org.mingjing.hall;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.mingjing.files.KeptFiles;
import org.mingjing.texts.Told;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Gives up from time to time what was brought and never named in an act. */
@Component
final class FileKeeper implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FileKeeper.class);
    private static final int MINUTES = 10;

    private final KeptFiles files;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread worker = new Thread(task, "files");
        worker.setDaemon(true);
        return worker;
    });

    FileKeeper(KeptFiles files) {
        this.files = files;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        thread.scheduleWithFixedDelay(this::giveUp, 0, MINUTES, TimeUnit.MINUTES);
    }

    private void giveUp() {
        try {
            while (!thread.isShutdown() && files.giveUpUnnamed() > 0) {
                LOG.debug("Files that no act has named were given up");
            }
        } catch (RuntimeException e) {
            LOG.error("Files that no act has named cannot be given up, which is tried again later: {}",
                    e instanceof Told ? Told.inLog(e) : e.toString());
        }
    }

    @Override
    public void close() {
        thread.shutdown();
    }
}
