package org.mingjing.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingjing.ledger.SomeFacts.MONDAY;
import static org.mingjing.ledger.SomeFacts.facts;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingjing.facts.NodeFact;
import org.mingjing.ledger.facts.Outcome;
import org.mingjing.ledger.facts.Receipt;
import org.mingjing.log.RecordBody;

class ConcurrentIntakeIT {

    private static final int WRITERS = 4;

    private TestDatabase test;
    private Ledger ledger;

    @BeforeEach
    void open() throws SQLException {
        test = TestDatabase.create();
        ledger = test.ledger();
    }

    @AfterEach
    void close() throws SQLException {
        test.close();
    }

    @Test
    void writers_of_the_same_facts_record_each_once() throws Exception {
        List<Receipt> receipts = together(writer -> ledger.receive(shuffled(facts(0, 400), writer), MONDAY));

        assertThat(receipts.stream().mapToLong(receipt -> receipt.count(Outcome.ACCEPTED)).sum()).isEqualTo(400);
        assertThat(ledger.size()).isEqualTo(400);
        assertThat(test.number("select count(*) from fact")).isEqualTo(400);
    }

    @Test
    void numbers_have_no_gaps_when_transactions_are_rolled_back_between() throws Exception {
        together(writer -> {
            for (int i = 0; i < 20; i++) {
                appendOne(writer + "-" + i, i % 3 == 0);
            }
            return ledger.receive(facts(0, 10), MONDAY);
        });

        long size = ledger.size();
        assertThat(size).isEqualTo(WRITERS * 13 + 10);
        assertThat(test.number("select max(seq) from record")).isEqualTo(size - 1);
        assertThat(test.number("select count(*) from record")).isEqualTo(size);
    }

    /** Appends a record; if it is to fail, the transaction is rolled back after the append. */
    private void appendOne(String name, boolean fails) {
        try {
            ledger.inTransaction(transaction -> {
                ledger.append(transaction, List.of(RecordBody.of("note", Map.of("name", name))), MONDAY);
                if (fails) {
                    throw new IllegalStateException("rolled back on purpose");
                }
                return null;
            });
        } catch (IllegalStateException expected) {
            assertThat(fails).isTrue();
        }
    }

    private interface Writer<T> {
        T write(int writer) throws Exception;
    }

    private static <T> List<T> together(Writer<T> writer) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
        try {
            List<Callable<T>> tasks = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                int number = i;
                tasks.add(() -> writer.write(number));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> result : threads.invokeAll(tasks)) {
                results.add(result.get());
            }
            return results;
        } finally {
            threads.shutdown();
        }
    }

    private static List<NodeFact> shuffled(List<NodeFact> facts, int seed) {
        List<NodeFact> shuffled = new ArrayList<>(facts);
        Collections.shuffle(shuffled, new Random(seed));
        return shuffled;
    }
}
