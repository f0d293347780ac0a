package org.mingjing.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjing.ledger.TestDatabase;
import org.mingjing.postgres.EmbeddedServer;

/** A connection is waited for as long as there is one to wait for. */
class PatientPoolIT {

    @Test
    void while_all_connections_are_at_work_the_next_waits_longer_than_for_a_database_that_is_away() throws Exception {
        try (TestDatabase database = TestDatabase.create();
                HikariDataSource pool = Pool.open(DatabaseAddress.ofUrl(database.url()))) {
            pool.getHikariConfigMXBean().setConnectionTimeout(300);
            List<Connection> all = new ArrayList<>();
            for (int i = 0; i < pool.getMaximumPoolSize(); i++) {
                all.add(pool.getConnection());
            }
            CompletableFuture<Boolean> next = CompletableFuture.supplyAsync(() -> isGiven(pool));
            Thread.sleep(800);
            assertThat(next).isNotDone();
            all.get(0).close();

            assertThat(next.get(10, TimeUnit.SECONDS)).isTrue();
            for (Connection connection : all) {
                connection.close();
            }
        }
    }

    @Test
    void a_database_that_is_away_is_heard_of_within_seconds_in_a_sentence(@TempDir Path folder) throws Exception {
        EmbeddedServer server = EmbeddedServer.tryStart(folder.resolve("external"));
        String url = server.address().url() + "?user=" + server.address().user() + "&password=" + server.address().password();
        try (HikariDataSource pool = Pool.open(DatabaseAddress.ofUrl(url))) {
            assertThat(isGiven(pool)).isTrue();
            server.close();

            long before = System.nanoTime();
            // First on a connection that is found broken in the middle of its work, then with none.
            for (int i = 0; i < 2; i++) {
                assertThatThrownBy(() -> new Transactions(pool).run(connection -> connection.prepareStatement("select 1").execute()))
                        .isInstanceOf(LedgerException.class).hasMessageStartingWith("The database does not answer.");
            }
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(20));
        }
    }

    private static boolean isGiven(HikariDataSource pool) {
        try (Connection connection = pool.getConnection()) {
            return connection.isValid(5);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
