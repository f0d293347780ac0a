package org.mingjing.drivers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjing.ledger.TestDatabase;
import org.mingjing.ledger.decisions.AssessedBatch;
import org.mingjing.ledger.decisions.FindingAct;

/** Several that assess the same cases at the same time raise each finding once. */
class OvertakenIT {

    @Test
    void two_sweeps_at_once_raise_each_finding_once(@TempDir Path folder) throws IOException, SQLException {
        CountyLines county = CountyLines.make(folder, 300, 3);
        try (TestDatabase database = TestDatabase.create();
                Installation installation = Installation.open(new Installation.Options(folder, database.url(), List.of(),
                        new SettableClock(county.asOf()), compiling -> () -> { }))) {
            installation.ledger().receiveEntries(county.registry(), county.asOf());
            installation.ledger().receive(county.facts(), county.asOf());
            ConcurrentLinkedQueue<AssessedBatch> batches = new ConcurrentLinkedQueue<>();
            try (Assessing one = new Assessing(installation, batches::add);
                    Assessing other = new Assessing(installation, batches::add)) {
                together(() -> one.assessMarked(county.asOf()), () -> other.assessMarked(county.asOf()));
            }

            Map<String, Integer> raised = new TreeMap<>();
            batches.forEach(batch -> batch.changes().stream().filter(change -> change.act() == FindingAct.RAISED)
                    .forEach(change -> raised.merge(change.id(), 1, Integer::sum)));
            assertThat(raised).isNotEmpty().allSatisfy((id, times) -> assertThat(times).as(id).isEqualTo(1));
            assertThat(installation.ledger().dirtyCases("", 1)).isEmpty();
        }
    }

    private static void together(Runnable... works) {
        List<Throwable> failures = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        for (Runnable work : works) {
            Thread thread = new Thread(work);
            thread.setUncaughtExceptionHandler((failed, e) -> failures.add(e));
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        assertThat(failures).isEmpty();
    }
}
