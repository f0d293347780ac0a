package org.mingjing.author.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingjing.rules.PackageSource;
import org.mingjing.rules.Problem;
import org.mingjing.rules.RulePackage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Where every screen has failed and an author's text runs, it finds nothing, and does not last. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class PayloadTest {

    private static final TrialLimits SMALL = new TrialLimits(64, Duration.ofSeconds(30), 1 << 20, true);
    private static final TrialLimits SHORT = new TrialLimits(64, Duration.ofSeconds(5), 1 << 20, true);
    private static final RulePackage RULES = PackageSource.builtIn("scoring");

    @TempDir
    Path home;

    @Test
    void it_finds_no_environment_no_home_no_open_file_and_an_empty_folder() throws IOException {
        Files.writeString(home.resolve("signing-key"), "key");
        try (ServerSocket listening = new ServerSocket(0)) {
            JsonNode seen = JsonMapper.shared().readTree(said(SMALL, "look", "" + listening.getLocalPort(),
                    "" + ProcessHandle.current().pid(), home.resolve("signing-key").toString()));

            assertThat(seen.path("environment").propertyNames()).isSubsetOf("LC_ALL", "SystemRoot");
            assertThat(seen.path("folder")).isEmpty();
            assertThat(seen.path("files").toString()).isEqualTo("[]");
            assertThat(seen.path("properties").toString()).doesNotContain(System.getProperty("user.home") + "\"")
                    .doesNotContain("jdbc:").doesNotContain(home.toString()).doesNotContain("surefire");
            assertThat(seen.path("arguments").toString()).contains("-Xmx64m").contains("MaxMetaspaceSize")
                    .contains("ActiveProcessorCount");
            Confinement confinement = Confinement.ofThisMachine();
            assertThat(seen.path("connected").asBoolean()).isEqualTo(!confinement.hasNoNetwork());
            assertThat(seen.path("written").asBoolean()).isEqualTo(!confinement.isLimited());
            assertThat(seen.path("keyRead").asBoolean()).isEqualTo(!confinement.covers());
            assertThat(seen.path("otherProcesses").asBoolean()).isEqualTo(!confinement.isAlone());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "loop    | it keeps this machine busy for more than 5 seconds",
        "eat     | it needs more than 64 MB of memory",
        "rubbish | gave an answer that cannot be read",
        "list    | gave an answer that cannot be read",
        "deep    | gave an answer that cannot be read",
        "wrong   | gave an answer that cannot be read",
        "talk    | it gives rise to more than 1 MB of messages",
        "die     | ended by itself, with exit code 42",
    })
    void whatever_it_does_the_author_reads_one_sentence(String what, String expected) {
        assertThat(said(SHORT, what)).contains(expected).startsWith("The package was not tried to its end: ")
                .doesNotContain("\n").endsWith(".");
    }

    @Test
    void threads_without_end_are_killed_with_it() throws InterruptedException {
        assertThat(said(SHORT, "threads")).startsWith("The package was not tried to its end: ");

        assertThat(descendants()).isEmpty();
    }

    @Test
    void what_a_terminal_would_obey_is_shown_as_a_mark() {
        try (Trial trial = trial(SMALL, "escape")) {
            assertThat(trial.check(RULES)).extracting(Problem::toString).containsExactly("a\uFFFD[2Jb:1: c\uFFFDd");
        }
    }

    @Test
    void after_the_trial_neither_process_nor_folder_is_left() {
        said(SMALL, "rubbish");

        assertThat(descendants()).isEmpty();
    }

    @Test
    void what_java_is_started_with_does_not_name_the_home() {
        List<String> command = TrialCommand.of(SMALL, home, Path.of("work"));

        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        assertThat(command.subList(command.indexOf(java), command.size())).noneMatch(part -> part.contains(home.toString()));
    }

    @Test
    void on_linux_with_user_name_spaces_all_of_it_is_taken_away() {
        Confinement confinement = Confinement.ofThisMachine();

        assumeTrue(confinement.hasNoNetwork(), "This system permits no user name spaces.");
        assertThat(confinement.isAlone()).isTrue();
        assertThat(confinement.covers()).isTrue();
        assertThat(Trial.rightsLeft()).isEmpty();
    }

    private static List<ProcessHandle> descendants() {
        return ProcessHandle.current().descendants().filter(ProcessHandle::isAlive)
                .filter(one -> one.info().commandLine().orElse("").contains("Payload")).toList();
    }

    private String said(TrialLimits limits, String... arguments) {
        String[] sentence = new String[1];
        try (Trial trial = trial(limits, arguments)) {
            assertThatThrownBy(() -> trial.check(RULES)).isInstanceOf(TrialFailed.class)
                    .satisfies(e -> sentence[0] = e.getMessage());
        }
        return sentence[0];
    }

    private Trial trial(TrialLimits limits, String... arguments) {
        return new Trial(limits, folder -> Stream.concat(
                TrialCommand.of(limits, home, folder, Payload.class.getName()).stream(), Stream.of(arguments)).toList());
    }
}
