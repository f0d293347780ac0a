package org.mingjing.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.mingjing.ledger.merkle.Hash;

/**
 * Brings the tables of a database to the state this release needs. Tables that are known to be in it already, as at most
 * starts, cost one query.
 */
public final class Schema {

    private static final String FOLDER = "db/migration";
    private static final List<String> MIGRATIONS = List.of("V1__record.sql", "V2__decision.sql", "V3__throughput.sql",
            "V4__replaced.sql", "V5__meaning.sql");

    private Schema() {}

    /**
     * Runs the migrations that are missing; several processes may call it at once.
     *
     * @throws LedgerException if one fails, or the tables are of a newer release
     */
    public static void migrate(DataSource dataSource) {
        String release = fingerprint();
        try {
            if (release.equals(known(dataSource))) {
                return;
            }
            Flyway.configure().dataSource(dataSource).locations("classpath:" + FOLDER).load().migrate();
            note(dataSource, release);
        } catch (FlywayException | SQLException e) {
            throw new LedgerException(
                    "The tables of the database could not be brought up to date: " + e.getMessage(), e);
        }
    }

    /** Digest of all migrations of this release. */
    static String fingerprint() {
        StringBuilder all = new StringBuilder();
        MIGRATIONS.forEach(name -> all.append(name).append('\n').append(text(name)));
        return Hash.ofContent(all.toString()).toString();
    }

    private static String text(String name) {
        try (InputStream in = Schema.class.getResourceAsStream("/" + FOLDER + "/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The program's own file " + name + " cannot be read.", e);
        }
    }

    // The comment of the schema's own table: it is there when the tables are, and is lost with them.
    private static String known(DataSource dataSource) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select obj_description(to_regclass('flyway_schema_history'), 'pg_class')");
                ResultSet row = query.executeQuery()) {
            return row.next() && row.getString(1) != null ? row.getString(1) : "";
        }
    }

    private static void note(DataSource dataSource, String release) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement note = connection.prepareStatement(
                        "comment on table flyway_schema_history is '" + release + "'")) {
            note.execute();
        }
    }
}
