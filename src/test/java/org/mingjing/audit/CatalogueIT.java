package org.mingjing.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mingjing.ledger.TestDatabase;

/** The program knows what its own migrations make. */
class CatalogueIT {

    @Test
    void the_listing_of_this_release_is_what_its_migrations_make_in_an_empty_database() throws Exception {
        try (TestDatabase test = TestDatabase.create()) {
            test.ledger();
            try (Connection connection = test.database().dataSource().getConnection()) {
                List<String> made = Catalogue.listing(connection, tables(connection));

                assertThat(String.join("\n", Catalogue.ofThisRelease()))
                        .as("src/main/resources/db/catalogue.txt").isEqualTo(String.join("\n", made));
            }
        }
    }

    private static Set<String> tables(Connection connection) throws Exception {
        Set<String> tables = new HashSet<>();
        try (var row = connection.createStatement().executeQuery("select table_name from information_schema.tables "
                + "where table_schema = current_schema() and table_name <> 'flyway_schema_history'")) {
            while (row.next()) {
                tables.add(row.getString(1));
            }
        }
        return tables;
    }
}
