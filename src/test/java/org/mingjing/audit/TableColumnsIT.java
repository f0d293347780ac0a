package org.mingjing.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mingjing.database.TableColumns;
import org.mingjing.database.Transactions;
import org.mingjing.ledger.TestDatabase;
import org.mingjing.ledger.decisions.DecisionTables;
import org.mingjing.ledger.facts.FactTables;
import org.mingjing.people.PeopleTables;

/** The columns that writers and verification share are those of the tables: none can be added without either knowing. */
class TableColumnsIT {

    /** What a check of its own looks at, which tells the whole row (see {@code EveryColumnIT}), and how far the outbox has come. */
    private static final Map<String, List<String>> CHECKED_BESIDE =
            Map.of("fact", List.of("replaced_seq"), "delivery", List.of("due_at", "tries", "state", "bundle"));

    @Test
    void every_column_of_a_table_of_records_is_in_the_definition_that_writers_and_verification_use() throws Exception {
        for (TableColumns table : Stream.of(FactTables.class, DecisionTables.class, PeopleTables.class)
                .flatMap(definitions -> Arrays.stream(definitions.getFields())).filter(field -> field.getType() == TableColumns.class).map(TableColumnsIT::value).toList()) {
            List<String> there = ofDatabase().get(table.table());
            TreeSet<String> defined = new TreeSet<>(table.names());
            defined.add("seq");
            defined.addAll(CHECKED_BESIDE.getOrDefault(table.table(), List.of()));
            assertThat(defined).as("columns of %s", table.table()).containsExactlyInAnyOrderElementsOf(there);
        }
    }

    private static TableColumns value(java.lang.reflect.Field field) {
        try {
            return (TableColumns) field.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    private static Map<String, List<String>> ofDatabase() throws SQLException {
        Map<String, List<String>> columns = new TreeMap<>();
        try (TestDatabase test = TestDatabase.create()) {
            test.ledger();
            new Transactions(test.database().dataSource()).run(transaction -> {
                org.mingjing.database.Queries.on(transaction).sql("select table_name, column_name from information_schema.columns "
                        + "where table_schema = current_schema()").query(row -> {
                            columns.computeIfAbsent(row.getString(1), any -> new java.util.ArrayList<>()).add(row.getString(2));
                        });
                return null;
            });
        }
        return columns;
    }
}
