package org.mingjing.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mingjing.postgres.ServerQueries.execute;
import static org.mingjing.postgres.ServerQueries.value;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A server in the ordinary course of things: first and later starts, other owners, and what is refused. */
@EnabledOnOs(OS.LINUX)
class EmbeddedServerIT {

    @TempDir
    private Path folder;

    private Path home;

    @BeforeEach
    void copyTemplate() throws Exception {
        home = TemplateHome.copyTo(folder);
    }

    @Test
    void rows_are_kept_from_start_to_start() throws Exception {
        for (int start = 1; start <= 3; start++) {
            try (EmbeddedServer server = EmbeddedServer.tryStart(home)) {
                execute(server, "create table if not exists kept (n int)");
                execute(server, "insert into kept values (1)");
                assertThat(value(server, "select count(*) from kept")).isEqualTo(Integer.toString(start));
            }
        }
        assertThat(home.resolve("data/postmaster.pid")).doesNotExist();
        assertThat(home.resolve("connection.properties")).doesNotExist();
    }

    @Test
    void the_server_is_durable_and_answers_on_this_machine_alone() throws Exception {
        try (EmbeddedServer server = EmbeddedServer.tryStart(home)) {
            assertThat(value(server, "show fsync")).isEqualTo("on");
            assertThat(value(server, "show synchronous_commit")).isEqualTo("on");
            assertThat(value(server, "show full_page_writes")).isEqualTo("on");
            assertThat(value(server, "show data_checksums")).isEqualTo("on");
            assertThat(value(server, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(value(server, "show unix_socket_directories")).isEmpty();
            assertThat(value(server, "select string_agg(distinct auth_method, ',') from pg_hba_file_rules"))
                    .isEqualTo("scram-sha-256");
        }
    }

    @Test
    void nobody_else_can_read_the_secret_or_the_data() throws Exception {
        try (EmbeddedServer server = EmbeddedServer.tryStart(home)) {
            assertThat(server.address().password()).hasSizeGreaterThanOrEqualTo(32);
            for (String name : List.of("", "data")) {
                assertThat(Files.getPosixFilePermissions(home.resolve(name)))
                        .isEqualTo(PosixFilePermissions.fromString("rwx------"));
            }
            for (String name : List.of("secret", "connection.properties")) {
                assertThat(Files.getPosixFilePermissions(home.resolve(name)))
                        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
            }
        }
    }

    @Test
    void a_second_owner_is_told_at_once_and_the_first_keeps_the_lock() throws Exception {
        try (EmbeddedServer first = EmbeddedServer.tryStart(home)) {
            assertThat(EmbeddedServer.tryStart(home)).as("in this process").isNull();
            try (ChildJvm other = ChildJvm.start(StartAndStop.class, home.toString())) {
                assertThat(other.message()).isEqualTo("owned by another");
            }
            assertThat(value(first, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void a_busy_port_is_given_up_for_another() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int free = freePort();
            Iterator<Integer> ports = List.of(taken.getLocalPort(), free).iterator();
            try (EmbeddedServer server = EmbeddedServer.tryStart(home, ServerAccount.choose(), ports::next)) {
                assertThat(server.address().url()).contains(":" + free + "/");
                assertThat(value(server, "show port")).isEqualTo(Integer.toString(free));
            }
        }
    }

    @Test
    void data_of_another_major_version_are_refused() throws Exception {
        Files.writeString(home.resolve("data/PG_VERSION"), "15\n");

        assertThatThrownBy(() -> EmbeddedServer.tryStart(home))
                .hasMessageContaining("are of PostgreSQL 15")
                .hasMessageContaining("dump them with the release that wrote them");
    }

    @Test
    void a_data_folder_that_holds_something_else_is_left_alone() throws Exception {
        Files.delete(home.resolve("data/PG_VERSION"));

        assertThatThrownBy(() -> EmbeddedServer.tryStart(home)).hasMessageContaining("holds no PostgreSQL database");
        assertThat(home.resolve("data/base")).exists();
    }

    @Test
    void a_failed_start_gives_the_home_back() throws Exception {
        Files.writeString(home.resolve("data/PG_VERSION"), "15\n");
        assertThatThrownBy(() -> EmbeddedServer.tryStart(home)).hasMessageContaining("PostgreSQL 15");
        Files.writeString(home.resolve("data/PG_VERSION"), "18\n");

        try (EmbeddedServer server = EmbeddedServer.tryStart(home)) {
            assertThat(value(server, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void a_first_start_that_was_killed_half_way_is_begun_again() throws Exception {
        Files.move(home.resolve("data"), home.resolve("data.unfinished"));
        Files.delete(home.resolve("data.unfinished/postgresql.conf"));
        Files.createDirectories(home.resolve("programs.unfinished-1/bin"));
        TemplateHome.run("sh", "-c", "rm -r " + home + "/programs-*");

        try (EmbeddedServer server = EmbeddedServer.tryStart(home)) {
            assertThat(value(server, "select 1")).isEqualTo("1");
        }
        assertThat(home.resolve("data.unfinished")).doesNotExist();
        assertThat(home.resolve("programs.unfinished-1")).doesNotExist();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
