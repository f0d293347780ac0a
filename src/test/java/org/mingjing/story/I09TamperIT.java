package org.mingjing.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjing.audit.Anchors;
import org.mingjing.audit.RecordVerifier;
import org.mingjing.audit.Verification;
import org.mingjing.log.LedgerKey;

/** Whoever may write to the database may alter what he likes, but not without being found out. */
class I09TamperIT {

    @TempDir
    Path home;

    @Test
    void a_record_that_nobody_touched_is_intact() throws Exception {
        try (Town town = busy()) {
            assertThat(verify(town).faults()).isEmpty();
        }
    }

    @Test
    void one_changed_day_in_one_recorded_fact_is_named() throws Exception {
        try (Town town = busy()) {
            town.database.tamper("update record set body = replace(body, '2024-03-04T02:00', '2024-03-14T02:00') where kind = 'fact'");

            assertThat(verify(town).intact()).isFalse();
            assertThat(verify(town).faults().toString()).contains("permit-1-acceptance-complete").contains("no longer matches its leaf hash");
        }
    }

    @Test
    void a_red_card_that_is_taken_out_of_the_tables_beside_the_record_is_missed() throws Exception {
        try (Town town = busy()) {
            town.database.tamper("delete from finding");

            assertThat(verify(town).intact()).isFalse();
        }
    }

    private Town busy() throws SQLException {
        Town town = new Town(home).at("2024-03-04 10:05");
        town.receive(Permit.acceptance());
        town.at("2024-04-02 09:00").sweep();
        return town;
    }

    private Verification verify(Town town) {
        return RecordVerifier.ofEverything().verify(town.database.database().dataSource(),
                LedgerKey.in(home).verifier(), Anchors.none());
    }
}
