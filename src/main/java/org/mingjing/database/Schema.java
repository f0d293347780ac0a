package org.mingjing.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.mingjing.texts.Sha256;

/**
 * Brings the tables of a database to the state this release needs. Tables that are known to be in it already, as at most
 * starts, cost one query.
 */
public final class Schema {

    private static final String FOLDER = "db/migration";
    private static final List<String> MIGRATIONS = List.of("V1__record.sql", "V2__decision.sql", "V3__throughput.sql",
            "V4__replaced.sql", "V5__meaning.sql", "V6__adoption.sql");

    private Schema() {}

    /**
     * Runs the migrations that are missing; several processes may call it at once.
     *
     * @throws NewerRelease if the tables are of one
     * @throws LedgerException if one fails
     */
    public static void migrate(DataSource dataSource) {
        String release = fingerprint();
        try {
            if (release.equals(known(dataSource))) {
                return;
            }
            refuseNewer(dataSource);
            Flyway.configure().dataSource(dataSource).locations("classpath:" + FOLDER).load().migrate();
            note(dataSource, release);
        } catch (FlywayException | SQLException e) {
            throw new LedgerException("The tables of the database could not be brought up to date for this release. Either the "
                    + "user in the database address may not change tables, or the tables or their history "
                    + "(flyway_schema_history) were changed by hand: audit verify names what. Restore the database from a "
                    + "backup, or give the user the right.", e);
        }
    }

    private static void refuseNewer(DataSource dataSource) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            requireNotNewer(connection);
        }
    }

    /** @return the newest migration that was run. @throws NewerRelease if this program does not know it */
    public static int requireNotNewer(Connection connection) throws SQLException {
        int newest = newest(connection);
        if (newest > newestOfThisRelease()) {
            throw new NewerRelease(newest);
        }
        return newest;
    }

    /** The migrations that were run, by number; none if the tables are not there. */
    public static List<Integer> applied(Connection connection) throws SQLException {
        List<Integer> applied = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            try (ResultSet row = statement.executeQuery("select to_regclass('flyway_schema_history') is not null")) {
                row.next();
                if (!row.getBoolean(1)) {
                    return List.of();
                }
            }
            try (ResultSet row = statement.executeQuery("select distinct split_part(version, '.', 1)::int from "
                    + "flyway_schema_history where success and version ~ '^[0-9]{1,6}([.]|$)' order by 1")) {
                while (row.next()) {
                    applied.add(row.getInt(1));
                }
            }
        }
        return applied;
    }

    /** The newest migration that was run, 0 if none was. */
    public static int newest(Connection connection) throws SQLException {
        return applied(connection).stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    public static int newestOfThisRelease() {
        return number(MIGRATIONS.get(MIGRATIONS.size() - 1));
    }

    private static int number(String migration) {
        return Integer.parseInt(migration.substring(1, migration.indexOf("__")));
    }

    /** All migrations of this release, by number. */
    public static List<Integer> ofThisRelease() {
        return MIGRATIONS.stream().map(Schema::number).toList();
    }

    /**
     * Runs the migrations after the newest one applied in the caller's transaction, without a note in their history: for one
     * who will roll back.
     */
    public static void migrate(Connection transaction) throws SQLException {
        int newest = newest(transaction);
        for (String migration : MIGRATIONS) {
            if (number(migration) > newest) {
                try (Statement statement = transaction.createStatement()) {
                    statement.execute(text(migration));
                }
            }
        }
    }

    /** Digest of all migrations of this release. */
    static String fingerprint() {
        StringBuilder all = new StringBuilder();
        MIGRATIONS.forEach(name -> all.append(name).append('\n').append(text(name)));
        return Sha256.hex(all.toString());
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
