package org.mingjing.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingjing.ledger.SomeFacts.MONDAY;
import static org.mingjing.ledger.SomeFacts.fact;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mingjing.ledger.Ledger;
import org.mingjing.ledger.TestDatabase;
import org.mingjing.log.LogPosition;
import org.mingjing.log.merkle.Hash;

/** The tables are brought up to date once, and looked at no more until the release or the database is another. */
class SchemaIT {

    @Test
    void the_fingerprint_covers_every_migration_of_the_release() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/db/migration"))) {
            for (Path file : files.sorted(Comparator.comparingInt(SchemaIT::version)).toList()) {
                all.append(file.getFileName()).append('\n').append(Files.readString(file));
            }
        }
        assertThat(Schema.fingerprint())
                .isEqualTo(Hash.ofContent(all.toString()).toString());
    }

    private static int version(Path file) {
        return Integer.parseInt(file.getFileName().toString().replaceAll("V(\\d+)__.*", "$1"));
    }

    @Test
    void tables_of_the_release_before_are_brought_up_to_date_and_replaced_facts_are_noted() throws SQLException {
        TestDatabase test = TestDatabase.create();
        Ledger ledger = test.ledger();
        ledger.receive(List.of(fact("F-1", 0, "C-1", "accept"), fact("F-2", 0, "C-1", "decide")), MONDAY);
        ledger.receive(List.of(fact("F-1", 1, "C-1", "receive")), MONDAY);
        execute(test, "comment on table flyway_schema_history is 'of an earlier release'");
        execute(test, "alter table fact drop column replaced_seq");
        execute(test, "create index decision_known on decision (known_seq, seq)");
        execute(test, "alter table decision drop column meaning");
        execute(test, "delete from flyway_schema_history where version in ('4', '5', '6', '7', '8', '9', '11', '12', '13', '14', '16')");
        execute(test, "drop index record_failure");
        execute(test, "drop table adoption");
        execute(test, "drop table conflict_review");
        execute(test, "drop table account");
        execute(test, "drop table source_token");
        execute(test, "drop table snooze");
        execute(test, "drop index record_people");
        execute(test, "drop table warning");
        execute(test, "drop index record_finding");
        for (String table : List.of("channel", "contact", "delivery", "delivery_outcome", "scheduled_tasks")) {
            execute(test, "drop table " + table);
        }
        execute(test, "drop index record_notices");
        execute(test, "drop table attachment");
        execute(test, "drop table attachment_part");
        execute(test, "drop index record_attachment");
        execute(test, "drop table opening");
        execute(test, "drop index record_opening");
        execute(test, "drop table dossier_request");
        execute(test, "drop index record_dossier_request");

        Ledger after = test.ledger();

        assertThat(count(test, "select replaced_seq from fact where fact_id = 'F-1' and version = 0")).isEqualTo(2);
        assertThat(after.facts(List.of("C-1"), new LogPosition(2)).get(0).facts()).containsExactlyInAnyOrder(
                fact("F-1", 1, "C-1", "receive"), fact("F-2", 0, "C-1", "decide"));
    }

    private static void execute(TestDatabase test, String sql) throws SQLException {
        try (var connection = test.database().dataSource().getConnection(); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long count(TestDatabase test, String sql) throws SQLException {
        try (var connection = test.database().dataSource().getConnection();
                var row = connection.createStatement().executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
