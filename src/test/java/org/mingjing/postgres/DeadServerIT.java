package org.mingjing.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjing.database.Database;
import org.mingjing.database.LedgerException;

/** A service finds its database again after it was away, still as the only one; or it ends with a sentence. */
class DeadServerIT {

    private static final String CLAIM = Long.toString(0x4D494E474A53L);

    @TempDir
    Path folder;

    private final BlockingQueue<String> ended = new LinkedBlockingQueue<>();

    @Test
    void an_embedded_server_that_was_killed_is_started_again_with_all_that_was_committed() throws Exception {
        Path server = TemplateHome.copyTo(folder);
        try (Database database = Database.open(folder, null)) {
            database.claimService(why -> ended.add(why.toString()));
            execute(database, "create table kept as select 7 as number");

            kill(server);

            eventually(() -> assertThat(number(database, "select number from kept")).isEqualTo(7));
            eventually(() -> assertThat(number(database, claims())).isOne());
            assertThat(ended).isEmpty();
        }
    }

    @Test
    void an_embedded_server_that_cannot_be_started_again_ends_the_service_with_a_sentence() throws Exception {
        Path server = TemplateHome.copyTo(folder);
        try (Database database = Database.open(folder, null)) {
            database.claimService(why -> ended.add(why.toString()));
            Files.writeString(server.resolve("data/postgresql.conf"), "\nno_such_setting = on\n", StandardOpenOption.APPEND);

            kill(server);

            assertThat(ended.poll(60, TimeUnit.SECONDS)).startsWith(
                    "The database died and cannot be started again, so the service ends. The database server did not start")
                    .contains("server.log");
        }
    }

    @Test
    void a_database_that_restarts_is_found_again_and_stays_closed_to_a_second_service() throws Exception {
        Path server = TemplateHome.copyTo(folder);
        EmbeddedServer external = EmbeddedServer.tryStart(server);
        int port = port(external);
        try (Database database = Database.open(folder.resolve("home"), url(external))) {
            database.claimService(why -> ended.add(why.toString()));
            external.close();
            external = EmbeddedServer.tryStart(server, ServerAccount.choose(), () -> port);
            String url = url(external);

            eventually(() -> assertThat(number(database, claims())).isOne());
            try (Database second = Database.open(folder.resolve("other"), url)) {
                assertThatThrownBy(() -> second.claimService(why -> { })).isInstanceOf(LedgerException.class)
                        .hasMessageContaining("Another service already runs");
            }
            assertThat(ended).isEmpty();
        } finally {
            external.close();
        }
    }

    @Test
    void a_service_whose_claim_another_has_taken_meanwhile_ends_with_a_sentence() throws Exception {
        Path server = TemplateHome.copyTo(folder);
        try (EmbeddedServer external = EmbeddedServer.tryStart(server);
                Database database = Database.open(folder.resolve("home"), url(external));
                Connection other = DriverManager.getConnection(url(external));
                Statement statement = other.createStatement()) {
            database.claimService(why -> ended.add(why.toString()));
            Thread waiting = new Thread(() -> lock(statement));
            waiting.start();
            eventually(() -> assertThat(number(database, claims().replace("l.granted", "not l.granted"))).isOne());

            execute(database, "select pg_terminate_backend(pid) from pg_stat_activity "
                    + "where application_name like 'mingjing service %'");

            assertThat(ended.poll(60, TimeUnit.SECONDS))
                    .startsWith("The database was away, and another service has taken it since");
            waiting.join();
        }
    }

    private static void lock(Statement statement) {
        try {
            statement.execute("select pg_advisory_lock(" + CLAIM + ")");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String claims() {
        return "select count(*) from pg_locks l where l.locktype = 'advisory' and l.granted "
                + "and (l.classid::bigint << 32) + l.objid::bigint = " + CLAIM;
    }

    /** As the system's out-of-memory killer does. */
    private static void kill(Path server) throws Exception {
        long pid = Long.parseLong(Files.readAllLines(server.resolve("data/postmaster.pid")).get(0).strip());
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
    }

    private static int port(EmbeddedServer server) {
        String url = server.address().url();
        return Integer.parseInt(url.substring(url.lastIndexOf(':') + 1, url.lastIndexOf('/')));
    }

    private static String url(EmbeddedServer server) {
        return server.address().url() + "?user=" + server.address().user() + "&password=" + server.address().password();
    }

    private static void execute(Database database, String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long number(Database database, String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private interface Assertion {
        void check() throws Exception;
    }

    private static void eventually(Assertion assertion) throws Exception {
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (true) {
            try {
                assertion.check();
                return;
            } catch (SQLException | AssertionError e) {
                if (System.nanoTime() > deadline) {
                    throw e;
                }
                Thread.sleep(200);
            }
        }
    }
}
