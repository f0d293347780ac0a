package org.mingjing.console;

import java.util.function.Consumer;
import org.mingjing.drivers.ReadNote;
import org.mingjing.drivers.Reject;
import org.mingjing.ingest.ImportListener;
import org.mingjing.texts.Sentence;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hears how the import of the generated county goes on, and writes what people want to know into the log. */
final class CountyListener implements ImportListener {

    private static final Logger LOG = LoggerFactory.getLogger(DemoCounty.class);
    private static final long CASES_BETWEEN_LINES = 1_000;

    private final Consumer<CountyProgress> reached;
    private long toldCases;

    CountyListener(Consumer<CountyProgress> reached) {
        this.reached = reached;
    }

    @Override
    public void read(long records) {
        reached.accept(CountyProgress.recording(records));
    }

    @Override
    public void assessed(long cases, long of) {
        reached.accept(CountyProgress.assessing(cases, of));
        if (cases >= toldCases + CASES_BETWEEN_LINES) {
            toldCases = cases;
            LOG.info("The generated county: {} of {} cases are assessed.", cases, of);
        }
    }

    @Override
    public void rejected(Reject reject) {
        LOG.warn("{}, line {}: {}", reject.file(), reject.line(), reject.reason());
    }

    @Override
    public void note(ReadNote note) {
        LOG.info("{}, line {}: {}", note.file(), note.line(), note.sentence());
    }

    @Override
    public void future(Sentence sentence) {
        LOG.warn(sentence.toString());
    }

    @Override
    public void conflict(Sentence sentence) {
        LOG.warn(sentence.toString());
    }
}
