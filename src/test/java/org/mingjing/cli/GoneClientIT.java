package org.mingjing.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjing.ledger.TestDatabase;

/** Long work ends when nobody waits for it any more, also where it waits for the database, and leaves its room to others. */
class GoneClientIT {

    private static final Duration WITHIN = Duration.ofSeconds(30);

    @TempDir
    Path home;

    @Test
    void a_verification_whose_client_has_gone_is_stopped_while_it_waits_for_the_database() throws Exception {
        try (TestDatabase database = TestDatabase.create();
                RunningService service = RunningService.startWith(List.of("-Dmingjing.http.long-works-max=1"), home,
                        "--database-url", database.url());
                Connection holding = database.database().dataSource().getConnection();
                Statement statement = holding.createStatement()) {
            holding.setAutoCommit(false);
            statement.execute("lock table fact_conflict in access exclusive mode");
            try (Socket client = asked(service)) {
                eventually(() -> (int) database.number("select count(*) from pg_locks where not granted"), 1);
                assertThat(service.get("/api/v1/index/department").body()).contains("as are done at the same time");
                client.setSoLinger(true, 0);
            }

            eventually(() -> service.get("/api/v1/index/department").statusCode(), 200);
            holding.rollback();
            assertThat(service.post("/api/v1/audit/verifications", "application/json", "").body()).contains("\"faultCount\":0");
        }
    }

    private static Socket asked(RunningService service) throws IOException {
        Socket client = new Socket("127.0.0.1", service.port());
        client.getOutputStream().write(("POST /api/v1/audit/verifications HTTP/1.1\r\nHost: 127.0.0.1:" + service.port()
                + "\r\n" + RawHttp.lines(service.tester().headers()) + "Content-Length: 0\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        client.getOutputStream().flush();
        return client;
    }

    private interface Asking {
        int status() throws Exception;
    }

    private static void eventually(Asking asking, int expected) throws Exception {
        long until = System.nanoTime() + WITHIN.toNanos();
        while (asking.status() != expected && System.nanoTime() < until) {
            Thread.sleep(100);
        }
        assertThat(asking.status()).isEqualTo(expected);
    }
}
