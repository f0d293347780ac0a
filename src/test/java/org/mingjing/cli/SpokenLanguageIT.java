package org.mingjing.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a command says is in the language that was asked for; how it ends and what machines read of it is the same in both. */
class SpokenLanguageIT {

    private static final String HAN = "(?s).*\\p{IsHan}.*";

    @TempDir
    Path folder;

    @Test
    void a_language_that_is_not_spoken_is_refused_in_both() {
        for (String[] line : new String[][] {{"--lang", "fr", "findings"}, {"--lang=", "findings"}, {"rules", "--lang=zh-CN", "check"}}) {
            Program.Ran ran = Program.runExactly(line).ended(2);
            assertThat(ran.err().lines()).hasSize(2).anyMatch(said -> said.startsWith("There is no language '"))
                    .anyMatch(said -> said.matches("没有“.*”这种语言，请写 --lang zh 或 --lang en。"));
        }
    }

    @Test
    void it_is_asked_for_before_or_after_the_command() {
        assertThat(Program.runExactly("--lang", "zh", "rules", "--help").endedWell().out()).contains("检查、测试、阅读和采用规则包。");
        assertThat(Program.runExactly("rules", "check", "--lang=en", "--help").endedWell().out()).contains("Validate rule packages.");
    }

    @Test
    void without_a_word_it_is_that_of_the_machine() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.UK);
            assertThat(Program.runExactly("--help").endedWell().out()).contains("Run the service");
            Locale.setDefault(Locale.TAIWAN);
            assertThat(Program.runExactly("--help").endedWell().out()).contains("启动服务");
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "unknown", "imprt", "import", "import --source facts --as-of today x.ndjson", "sweep", "findings --format xml",
        "findings --failed --data-faults", "generate --cases many --seed 1 --out x", "index --by person",
        "rules adopt x@1 --from 3", "--no-such-option", "audit", "rules", "findings x", "findings --out a --out b", "findings --out"
    })
    void wrong_usage_is_told_in_either_language(String line) {
        Program.Ran english = Program.runIn("en", line.split(" ")).ended(2);
        Program.Ran chinese = Program.runIn("zh", line.split(" ")).ended(2);

        assertThat(english.err()).doesNotMatch(HAN);
        assertThat(chinese.err().lines().findFirst()).get().asString().matches(HAN).doesNotContain(" is ", "Missing", "Unknown");
        assertThat(english.out() + chinese.out()).isEmpty();
    }

    @Test
    void help_is_Chinese_to_the_last_word_of_a_sentence() {
        for (String command : Stream.of("", "serve", "import", "sweep", "findings", "conflicts", "index", "rules", "replay", "audit",
                "generate").toList()) {
            String help = Program.runIn("zh", (command + " --help").strip().split(" ")).endedWell().out();
            assertThat(help).startsWith("用法：mingjing").doesNotContainPattern("[a-z]{2,} [a-z]{2,} [a-z]{2,}");
        }
    }

    @Test
    void machine_readable_results_are_the_same_in_both() throws Exception {
        GeneratedFolder county = GeneratedFolder.make(folder, 20, 3);
        try (Program program = Program.at(folder.resolve("home"))) {
            String chinese = program.out("import", "--lang", "zh", "--source", "county", "--as-of", county.asOf(), county.path().toString());
            String english = program.out("import", "--source", "county", "--as-of", county.asOf(), county.path().toString());

            assertThat(chinese).startsWith("读取  ").contains("收录  ", "办件  ", "基准时刻 ", "上述办件现有的发现：", "检查点：");
            assertThat(english).startsWith("read  ").contains("accepted  ", "cases  ", "as of ", "findings standing", "checkpoint:");
            assertThat(program.out("findings", "--lang", "zh")).isEqualTo(program.findings());
            assertThat(program.out("index", "--by", "post", "--lang", "zh")).isEqualTo(program.out("index", "--by", "post"));
            assertThat(program.out("audit", "verify", "--lang", "zh")).startsWith("审计轨迹完整：");
            assertThat(program.run("replay", "--lang", "zh").endedWell().err()).startsWith("已回放 ");
        }
    }

    @Test
    void what_was_wrong_with_a_line_stands_in_the_reject_file_in_the_language_of_the_import() throws Exception {
        Path file = Files.writeString(folder.resolve("a.ndjson"), """
                {"factId":"F-1","factId":"F-2","caseId":"C-1","node":"n","occurredAt":"2024-05-06T09:00:00+08:00"}
                """);
        try (Program program = Program.at(folder.resolve("home"))) {
            for (String language : new String[] {"zh", "en"}) {
                program.run("import", "--lang", language, "--source", "facts", file.toString());
            }
            List<String> rejects = new ArrayList<>();
            try (Stream<Path> files = Files.list(folder.resolve("home/rejects"))) {
                for (Path each : files.toList()) {
                    rejects.add(Files.readString(each));
                }
            }
            assertThat(rejects).hasSize(2)
                    .anyMatch(text -> text.contains("该行不是正确的 JSON：字段“factId”出现两次，请只保留一个。"))
                    .anyMatch(text -> text.contains("The line is not valid JSON: the field 'factId' is given twice; keep one of them."));
        }
    }

    @Test
    void a_file_that_is_not_there_is_told_in_Chinese() throws Exception {
        Path home = Files.createDirectory(folder.resolve("home"));
        assertThat(Program.runIn("zh", "--home", home.toString(), "audit", "verify").ended(1).err())
                .isEqualTo(home.resolve("keys") + " 中没有公钥；请用 --home 指明待核验记录所在的目录，或用 --key 提供公钥。\n");
    }

    @Test
    void a_wrong_package_is_told_of_in_Chinese_to_the_last_word() throws Exception {
        Path rules = Files.createDirectory(folder.resolve("many-faults"));
        for (String part : new String[] {"good-package", "bad-packages/gap", "bad-packages/amount-huge", "bad-packages/drl-contradiction-order"}) {
            try (Stream<Path> files = Files.list(Path.of("src/test/resources").resolve(part))) {
                for (Path file : files.toList()) {
                    Files.copy(file, rules.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
        Files.delete(rules.resolve("expected.txt"));

        String english = Program.runIn("en", "rules", "check", rules.toString()).ended(1).err();
        String chinese = Program.runIn("zh", "rules", "check", rules.toString()).ended(1).err();

        assertThat(english).doesNotMatch(HAN).contains("grading.dmn:", "limits.dmn:", "rules.drl:", "No row answers when ");
        assertThat(chinese.lines()).hasSameSizeAs(english.lines().toList()).allSatisfy(line -> assertThat(line).matches(HAN));
        assertThat(chinese.replaceAll("“[^”]*”|\"[^\"]*\"|" + folder, "")).doesNotContainPattern("[A-Za-z]{2,} [A-Za-z]{2,}");
        assertThat(chinese).contains("grading.dmn 第 ", "决策表“grading”", "存在空缺：当“rule”为 ", "个问题需要改正。");
    }
}
