package org.mingjing.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mingjing.ledger.merkle.Hash;

/** The tables are brought up to date once, and looked at no more until the release or the database is another. */
class SchemaIT {

    @Test
    void the_fingerprint_covers_every_migration_of_the_release() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/db/migration"))) {
            for (Path file : files.sorted().toList()) {
                all.append(file.getFileName()).append('\n').append(Files.readString(file));
            }
        }
        assertThat(Schema.fingerprint())
                .isEqualTo(Hash.ofContent(all.toString()).toString());
    }

    @Test
    void tables_noted_by_another_release_are_brought_up_to_date_again() throws SQLException {
        TestDatabase test = TestDatabase.create();
        Schema.migrate(test.database().dataSource());
        execute(test, "comment on table flyway_schema_history is 'of an earlier release'");
        execute(test, "drop index case_work_due_order, case_work_unseen");
        execute(test, "delete from flyway_schema_history where version = '3'");
        execute(test, "create index case_work_due on case_work (next_check_at); create index case_work_unassessed on case_work (case_id); alter table case_work drop column unseen");

        Schema.migrate(test.database().dataSource());

        assertThat(count(test, "select count(*) from pg_indexes where indexname = 'case_work_due_order'")).isEqualTo(1);
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
