package org.mingjing.author.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingjing.rules.RulePackage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Texts that run when they are compiled or fired without a screen find nothing in the process that tries packages. */
@Timeout(value = 180, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class UnscreenedTrialTest {

    private static final Path GOOD = Path.of("src/test/resources/good-package");
    private static final String REPORT = "rule \"x\" when Step() then org.mingjing.words.Deed.done(); end";
    private static final String CONDITION =
            "rule \"x\" when $s : Step(org.mingjing.words.Deed.done() == \"\") then findings.found(\"LATE\").on($s); end";
    private static final String NAME = "rule 'x\" + org.mingjing.words.Deed.done() + \"' when $s : Step() then "
            + "findings.found(\"LATE\").on($s); end";

    @TempDir
    Path home;

    @ParameterizedTest
    @ValueSource(strings = {REPORT, CONDITION, NAME})
    void what_runs_finds_neither_environment_nor_key_nor_network(String text) throws IOException {
        Path key = Files.writeString(home.resolve("signing-key"), "key");
        try (ServerSocket listening = new ServerSocket(0)) {
            JsonNode seen = JsonMapper.shared().readTree(said(text, Duration.ofSeconds(120), "look",
                    "" + listening.getLocalPort(), "" + ProcessHandle.current().pid(), key.toString()));

            Confinement confinement = Confinement.ofThisMachine();
            assertThat(seen.path("environment").propertyNames()).isSubsetOf("LC_ALL", "SystemRoot");
            assertThat(seen.path("properties").toString()).doesNotContain(home.toString());
            assertThat(seen.path("keyRead").asBoolean()).isEqualTo(!confinement.covers());
            assertThat(seen.path("connected").asBoolean()).isEqualTo(!confinement.hasNoNetwork());
            assertThat(seen.path("written").asBoolean()).isEqualTo(!confinement.isLimited());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {REPORT, CONDITION, NAME})
    void what_loops_is_killed(String text) throws IOException {
        assertThat(said(text, Duration.ofSeconds(15), "loop")).contains("busy for more than 15 seconds");
    }

    @ParameterizedTest
    @ValueSource(strings = {REPORT, CONDITION, NAME})
    void what_eats_memory_ends(String text) throws IOException {
        assertThat(said(text, Duration.ofSeconds(120), "eat")).contains("needs more than 256 MB of memory");
    }

    private String said(String text, Duration time, String... deed) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> found = Files.list(GOOD)) {
            for (Path file : found.toList()) {
                files.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        files.put("rules.drl", text);
        TrialLimits limits = new TrialLimits(256, time, 1 << 20, true);
        String[] sentence = new String[1];
        try (Trial trial = new Trial(limits, folder -> Stream.concat(
                TrialCommand.of(limits, home, folder, "org.mingjing.engine.reference.UnscreenedTrial").stream(),
                Stream.of(deed)).toList())) {
            assertThatThrownBy(() -> trial.check(RulePackage.of(files))).isInstanceOf(TrialFailed.class)
                    .satisfies(e -> sentence[0] = e.getMessage());
        }
        return sentence[0];
    }
}
