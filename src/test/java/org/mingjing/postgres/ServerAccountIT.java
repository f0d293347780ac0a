package org.mingjing.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.mingjing.postgres.ServerQueries.value;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The server under root, under an ordinary user, and under one the machine does not know. Runs only as root. */
@EnabledOnOs(OS.LINUX)
class ServerAccountIT {

    private static final List<String> NEEDED = List.of("postgresql", "commons-", "xz-", "binaries", "slf4j-api",
            "jspecify");

    @TempDir
    private Path folder;

    @BeforeEach
    void onlyAsRoot() throws Exception {
        assumeTrue(Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0), "these tests need root");
    }

    @Test
    void root_runs_it_in_a_namespace_of_its_own() throws Exception {
        assumeTrue(Programs.succeeds("unshare", "-U", "true"), "this machine allows no user namespaces");
        runsTwiceFromNothing(ServerAccount.NAMESPACE);
    }

    @Test
    void root_runs_it_as_nobody_where_namespaces_are_forbidden() throws Exception {
        assumeTrue(Programs.succeeds("setpriv", "--version"), "this machine has no setpriv");
        runsTwiceFromNothing(ServerAccount.NOBODY);
    }

    @Test
    void the_account_may_change_between_starts() throws Exception {
        Path home = TemplateHome.copyTo(folder);
        for (ServerAccount account : List.of(ServerAccount.NOBODY, ServerAccount.NAMESPACE, ServerAccount.NOBODY)) {
            try (EmbeddedServer server = EmbeddedServer.tryStart(home, account, ServerAccountIT::freePort)) {
                assertThat(value(server, "select 1")).isEqualTo("1");
            }
        }
    }

    @Test
    void an_ordinary_user_runs_it_as_such() throws Exception {
        Path home = ownedBy(65534, TemplateHome.withoutData(folder));
        for (int start = 1; start <= 2; start++) {
            assertThat(startedBy(65534, home)).isEqualTo("started");
        }
    }

    @Test
    void a_user_without_passwd_entry_is_told_the_way_out() throws Exception {
        Path home = ownedBy(12345, TemplateHome.withoutData(folder));

        assertThat(startedBy(12345, home)).contains("no entry in the passwd database").contains("--database-url");
    }

    private void runsTwiceFromNothing(ServerAccount account) throws Exception {
        Path home = TemplateHome.withoutData(folder);
        for (int start = 1; start <= 2; start++) {
            try (EmbeddedServer server = EmbeddedServer.tryStart(home, account, ServerAccountIT::freePort)) {
                assertThat(value(server, "select 1")).isEqualTo("1");
            }
        }
    }

    private String startedBy(int uid, Path home) throws Exception {
        List<String> prefix = List.of("setpriv", "--reuid=" + uid, "--regid=" + uid, "--clear-groups");
        try (ChildJvm child = ChildJvm.start(prefix, readableClassPath(), StartAndStop.class, home.toString())) {
            return child.message();
        }
    }

    private static Path ownedBy(int uid, Path home) throws Exception {
        TemplateHome.run("chown", "-R", uid + ":" + uid, home.toString());
        return home;
    }

    /** The few entries of the class path the child needs, copied to where other users can read them. */
    private String readableClassPath() throws Exception {
        Path copies = folder.resolve("classes");
        if (!Files.exists(copies)) {
            Files.createDirectory(copies);
            int number = 0;
            for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
                Path path = Path.of(entry);
                boolean needed = Files.isDirectory(path)
                        || NEEDED.stream().anyMatch(name -> path.getFileName().toString().contains(name));
                if (needed) {
                    Path copy = copies.resolve(number++ + "-" + path.getFileName());
                    TemplateHome.run("cp", "-rL", entry, copy.toString());
                }
            }
            TemplateHome.run("chmod", "-R", "a+rX", copies.toString());
        }
        return Arrays.stream(copies.toFile().listFiles()).map(File::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
