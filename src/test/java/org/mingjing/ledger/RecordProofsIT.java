package org.mingjing.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mingjing.ledger.SomeFacts.MONDAY;
import static org.mingjing.ledger.SomeFacts.facts;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingjing.log.RecordBody;
import org.mingjing.log.merkle.Checkpoint;

/** Proofs made from the stored tiles, for logs that grew in ragged batches over the widths of tiles. */
class RecordProofsIT {

    private static final long SEED = 20240506;

    private TestDatabase test;
    private Ledger ledger;
    private final List<Checkpoint> heads = new ArrayList<>();

    @BeforeEach
    void grow() throws SQLException {
        test = TestDatabase.create();
        ledger = test.ledger();
        Random random = new Random(SEED);
        for (int size = 0; size < 1500; ) {
            int batch = 1 + random.nextInt(300);
            ledger.receive(facts(size, size + batch), MONDAY);
            heads.add(Checkpoint.open(ledger.checkpoint().orElseThrow(), test.key().verifier()));
            size += batch;
        }
    }

    @AfterEach
    void close() throws SQLException {
        test.close();
    }

    @Test
    void every_record_is_proved_to_be_in_a_log_as_its_signed_head_says() {
        Checkpoint head = heads.get(heads.size() - 1);
        for (long seq = 0; seq < head.size(); seq += 37) {
            RecordBody record = ledger.record(seq).orElseThrow();
            assertThat(record.json()).contains("\"F-" + seq + "\"");
            assertThat(ledger.proofs().inclusion(seq, head.size()).proves(record.leaf(), head.root())).isTrue();
        }
    }

    @Test
    void every_head_is_proved_to_extend_every_earlier_one() {
        for (Checkpoint later : heads) {
            for (Checkpoint earlier : heads) {
                if (earlier.size() <= later.size()) {
                    assertThat(ledger.proofs().consistency(earlier.size(), later.size()).proves(earlier.root(), later.root()))
                            .isTrue();
                }
            }
        }
    }

    @Test
    void records_beyond_the_log_are_not_there() {
        long size = ledger.size();

        assertThat(ledger.record(size)).isEmpty();
        assertThatThrownBy(() -> ledger.proofs().inclusion(size, size)).hasMessageContaining("has no leaf " + size);
    }
}
