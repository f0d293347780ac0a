package org.mingjing.drivers;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mingjing.facts.NodeFact;
import org.mingjing.facts.RegistryEntry;
import org.mingjing.ledger.Ledger;
import org.mingjing.ledger.facts.PreparedFacts;
import org.mingjing.ledger.facts.Receipt;

/**
 * Records what is read in batches, each in one transaction, in the order in which it comes. While one batch is being
 * recorded the next is read; whoever reads faster than the database records is made to wait. Used by one thread, on
 * which the listener is told.
 */
public final class Recording implements FactSink, AutoCloseable {

    private static final int BATCH_LINES = 4_000;
    private static final int UNDER_WAY_MAX = 2;

    /** A batch that is being recorded, and what to tell of it then. */
    private record UnderWay(Future<Receipt> receipt, Consumer<Receipt> told) {}

    private final Installation installation;
    private final RecordingListener listener;
    private final long linesMax;
    private final Runnable whenClosed;
    private @Nullable ExecutorService recorder;
    private final Deque<UnderWay> underWay = new ArrayDeque<>();
    private List<NodeFact> facts = new ArrayList<>();
    private List<Long> factLines = new ArrayList<>();
    private List<RegistryEntry> entries = new ArrayList<>();
    private List<Long> entryLines = new ArrayList<>();
    private long taken;
    private boolean finishing;

    public Recording(Installation installation, RecordingListener listener) {
        this(installation, listener, Long.MAX_VALUE, () -> { });
    }

    /**
     * @param linesMax how many records are taken; one more is answered with {@link TooManyLines}
     * @param whenClosed done at the end, whether or not all could be recorded
     */
    Recording(Installation installation, RecordingListener listener, long linesMax, Runnable whenClosed) {
        this.installation = installation;
        this.listener = listener;
        this.linesMax = linesMax;
        this.whenClosed = whenClosed;
    }

    /** @throws TooManyLines as the other records, if more come than are taken */
    @Override
    public void fact(NodeFact fact, long line) {
        take();
        listener.read(fact, line);
        facts.add(fact);
        factLines.add(line);
        if (facts.size() == BATCH_LINES) {
            send();
        }
    }

    @Override
    public void entry(RegistryEntry entry, long line) {
        take();
        listener.readEntry();
        entries.add(entry);
        entryLines.add(line);
        if (entries.size() == BATCH_LINES) {
            send();
        }
    }

    @Override
    public void reject(Reject reject) {
        take();
        listener.rejected(reject);
    }

    @Override
    public void note(ReadNote note) {
        listener.noted(note);
    }

    private void take() {
        if (taken == linesMax) {
            throw new TooManyLines();
        }
        taken++;
    }

    /** Records what is at hand, and returns when all of it is recorded and told. */
    public void finish() {
        finishing = true;
        send();
        while (!underWay.isEmpty()) {
            tell();
        }
    }

    private void send() {
        Ledger ledger = installation.ledger();
        Instant now = installation.clock().instant();
        if (!entries.isEmpty()) {
            List<RegistryEntry> batch = entries;
            List<Long> lines = entryLines;
            entries = new ArrayList<>();
            entryLines = new ArrayList<>();
            submit(() -> ledger.receiveEntries(batch, now), receipt -> listener.entries(lines, receipt));
        }
        if (!facts.isEmpty()) {
            List<NodeFact> batch = facts;
            List<Long> lines = factLines;
            facts = new ArrayList<>(BATCH_LINES);
            factLines = new ArrayList<>(BATCH_LINES);
            PreparedFacts prepared = PreparedFacts.of(batch, now);
            submit(() -> ledger.receive(prepared), receipt -> listener.facts(batch, lines, receipt));
        }
    }

    private void submit(Callable<Receipt> work, Consumer<Receipt> told) {
        if (finishing && underWay.isEmpty()) {
            // The last batch, mostly the only one of a small request, needs no thread of its own.
            FutureTask<Receipt> atOnce = new FutureTask<>(work);
            atOnce.run();
            underWay.add(new UnderWay(atOnce, told));
            return;
        }
        while (underWay.size() >= UNDER_WAY_MAX) {
            tell();
        }
        underWay.add(new UnderWay(recorder().submit(work), told));
    }

    private ExecutorService recorder() {
        if (recorder == null) {
            recorder = Executors.newSingleThreadExecutor(task -> {
                Thread thread = new Thread(task, "record");
                thread.setDaemon(true);
                return thread;
            });
        }
        return recorder;
    }

    private void tell() {
        UnderWay oldest = underWay.remove();
        try {
            oldest.told.accept(oldest.receipt.get());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while recording", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }

    /** Ends the recording; what was not finished may or may not be recorded, batch by batch. */
    @Override
    public void close() {
        if (recorder != null) {
            recorder.shutdownNow();
        }
        whenClosed.run();
    }
}
