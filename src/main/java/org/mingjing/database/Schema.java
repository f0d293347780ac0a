package org.mingjing.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.mingjing.texts.Sentence;
import org.mingjing.texts.Sha256;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Brings the tables of a database to the state this release needs. Tables that are known to be in it already, as at most
 * starts, cost one query.
 */
public final class Schema {

    private static final String FOLDER = "db/migration";
    private static final List<String> MIGRATIONS = migrations();

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
        } catch (FlywayException | SQLException | DataAccessException e) {
            throw new LedgerException(Sentence.of("database.not-up-to-date"), e);
        }
    }

    private static void refuseNewer(DataSource dataSource) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            requireNotNewer(connection);
        }
    }

    /** @return the newest migration that was run. @throws NewerRelease if this program does not know it */
    public static int requireNotNewer(Connection connection) {
        int newest = newest(connection);
        if (newest > newestOfThisRelease()) {
            throw new NewerRelease(newest);
        }
        return newest;
    }

    /** The migrations that were run, by number; none if the tables are not there. */
    public static List<Integer> applied(Connection connection) {
        JdbcClient queries = Queries.on(connection);
        boolean there = queries.sql("select to_regclass('flyway_schema_history') is not null").query(Boolean.class).single();
        return there
                ? queries.sql("select distinct split_part(version, '.', 1)::int from flyway_schema_history "
                        + "where success and version ~ '^[0-9]{1,6}([.]|$)' order by 1").query(Integer.class).list()
                : List.of();
    }

    /** The newest migration that was run, 0 if none was. */
    public static int newest(Connection connection) {
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

    /** The files of the folder, in the order in which they are run. */
    private static List<String> migrations() {
        try {
            List<String> names = Stream.of(new PathMatchingResourcePatternResolver(Schema.class.getClassLoader())
                            .getResources("classpath:" + FOLDER + "/V*__*.sql"))
                    .map(file -> String.valueOf(file.getFilename())).sorted(Comparator.comparingInt(Schema::number)).toList();
            if (names.isEmpty()) {
                throw new IllegalStateException("The program has no file in " + FOLDER + ".");
            }
            return names;
        } catch (IOException e) {
            throw new IllegalStateException("The program's own folder " + FOLDER + " cannot be read.", e);
        }
    }

    private static String text(String name) {
        try (InputStream in = Schema.class.getResourceAsStream("/" + FOLDER + "/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("The program's own file " + name + " cannot be read.", e);
        }
    }

    // The comment of the schema's own table: it is there when the tables are, and is lost with them.
    private static String known(DataSource dataSource) {
        return JdbcClient.create(dataSource)
                .sql("select coalesce(obj_description(to_regclass('flyway_schema_history'), 'pg_class'), '')")
                .query(String.class).single();
    }

    private static void note(DataSource dataSource, String release) {
        JdbcClient.create(dataSource).sql("comment on table flyway_schema_history is '" + release + "'").update();
    }
}
