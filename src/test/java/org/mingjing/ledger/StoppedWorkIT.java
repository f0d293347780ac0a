package org.mingjing.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mingjing.ledger.SomeFacts.MONDAY;
import static org.mingjing.ledger.SomeFacts.fact;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.mingjing.database.LedgerException;
import org.mingjing.ledger.facts.FactBody;
import org.mingjing.log.AppendedRange;

/** Whoever is stopped is stopped between two transactions, and told so. */
class StoppedWorkIT {

    @Test
    void what_is_under_way_is_finished_and_no_more_is_begun() throws Exception {
        try (TestDatabase test = TestDatabase.create()) {
            Ledger ledger = test.ledger();
            CountDownLatch begun = new CountDownLatch(1);
            CountDownLatch goOn = new CountDownLatch(1);
            CompletableFuture<Void> work = CompletableFuture.runAsync(() -> ledger.inTransaction(transaction -> {
                begun.countDown();
                await(goOn);
                return append(ledger, transaction);
            }));
            begun.await();
            Thread stopper = new Thread(ledger::close);
            stopper.start();
            while (stopper.getState() != Thread.State.TIMED_WAITING) {
                Thread.onSpinWait();
            }

            assertThatThrownBy(() -> ledger.receive(List.of(fact("F-1")), MONDAY)).isInstanceOf(LedgerException.class)
                    .hasMessage("The work was stopped. What was recorded before stays recorded; start it again, and it "
                            + "goes on from there.");
            assertThat(stopper.isAlive()).isTrue();
            goOn.countDown();
            stopper.join();
            work.join();
            assertThat(test.number("select count(*) from record")).isOne();
        }
    }

    private static AppendedRange append(Ledger ledger, Connection transaction) throws SQLException {
        return ledger.append(transaction, List.of(FactBody.facts(MONDAY).apply(new byte[] {'{', '}'})), MONDAY);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
