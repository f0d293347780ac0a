package org.mingjing.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong with a file that somebody wrote, and why a database does not start, is told in either language. */
class WrongFilesInBothLanguagesIT {

    private static final Path GOOD = Path.of("src/test/resources/good-package");

    @TempDir
    Path folder;

    @Test
    void a_wrong_manifest() throws IOException {
        String rules = packageWith("package.yaml", "version: 1.0.0", "version: 1 0\nverson: 2\nstate: done").toString();

        assertThat(told("en", "rules", "check", rules)).contains(
                "package.yaml:3: 'version' is '1 0'; write letters a to z, digits, and single - _ . + between them",
                "package.yaml:4: 'verson' is not known here; known keys are appliesAt, ",
                "package.yaml:5: 'state' must be one of draft, published, retired, but is 'done'.").doesNotContainPattern("\\p{IsHan}{5}");
        assertThat(told("zh", "rules", "check", rules)).contains(
                "package.yaml 第 3 行：“version”写成了“1 0”；只能用字母 a 至 z（大小写均可）和数字，其间可用单个的 - _ . +",
                "package.yaml 第 4 行：此处没有“verson”这个键；可用的键有：appliesAt、",
                "package.yaml 第 5 行：“state”的值应为下列之一：").doesNotContain(" is ", " must ");
    }

    @Test
    void text_that_is_no_yaml() throws IOException {
        String rules = packageWith("package.yaml", "version: 1.0.0", "version: [1.0.0").toString();

        assertThat(told("en", "rules", "check", rules)).contains("This is not valid YAML: a list or map in brackets is not closed");
        assertThat(told("zh", "rules", "check", rules)).contains("行：这不是正确的 YAML：方括号或花括号括起的列表或映射在此之前没有闭合");
    }

    @Test
    void a_file_that_is_not_there() throws IOException {
        Path rules = packageWith("package.yaml", "version: 1.0.0", "version: 1.0.1");
        Files.delete(rules.resolve("rules.drl"));

        assertThat(told("en", "rules", "test", rules.toString())).contains("The file 'rules.drl' is named here but is not in the folder.");
        assertThat(told("zh", "rules", "test", rules.toString())).contains("此处写了文件“rules.drl”，但文件夹中没有该文件。");
    }

    @Test
    void wrong_scenarios() throws IOException {
        Path rules = packageWith("package.yaml", "version: 1.0.0", "version: 1.0.1");
        Path scenarios = Files.createDirectories(folder.resolve("scenarios"));
        Files.writeString(Files.createDirectories(scenarios.resolve("good")).resolve("wrong.yaml"), """
                title: wrong
                cases:
                  - title: a day that is none
                    given:
                      - 2024-02-30 09:00 receipt
                      - 2024-03-04 09:00 receipt after tea
                    expect:
                      - asOf: 2024-04-01 12:00
                        clocks: [decision statutory used many]
                """);

        assertThat(told("en", "rules", "test", "--scenarios", scenarios.toString(), rules.toString())).contains(
                "wrong.yaml:5: '2024-02-30' is not a day such as 2024-05-06.",
                "wrong.yaml:6: 'after' is not understood; a fact is written: DAY TIME NODE [start|complete]",
                "wrong.yaml:9: 'many' stands where the number of units, a whole number, should.");
        assertThat(told("zh", "rules", "test", "--scenarios", scenarios.toString(), rules.toString())).contains(
                "wrong.yaml 第 5 行：“2024-02-30”不是日期；应形如 2024-05-06。",
                "wrong.yaml 第 6 行：无法理解“after”；环节事实的写法为：日期 时间 环节 [start|complete]",
                "wrong.yaml 第 9 行：“many”处应为单位数，须为整数。");
    }

    @Test
    void a_scenario_that_does_not_come_out() throws IOException {
        Path rules = packageWith("package.yaml", "version: 1.0.0", "version: 1.0.1");
        Path scenarios = Files.createDirectories(folder.resolve("scenarios"));
        Files.writeString(Files.createDirectories(scenarios.resolve("good")).resolve("late.yaml"), """
                title: late
                cases:
                  - title: nothing is late
                    given: [2024-03-04 09:00 receipt]
                    expect:
                      - asOf: 2024-03-05 12:00
                        findings: [LATE red at 2024-03-05 00:00]
                """);

        assertThat(told("en", "rules", "test", "--scenarios", scenarios.toString(), rules.toString()))
                .contains("late.yaml:7: missing: LATE red at 2024-03-05 00:00");
        assertThat(told("zh", "rules", "test", "--scenarios", scenarios.toString(), rules.toString()))
                .contains("late.yaml 第 7 行：缺少：LATE red at 2024-03-05 00:00");
    }

    @Test
    void a_wrong_profile() throws IOException {
        Path profile = Files.writeString(folder.resolve("p.yaml"), "name: p\nformat: xml\n");
        Path facts = Files.writeString(folder.resolve("x.csv"), "a\n");
        String home = folder.resolve("home").toString();

        assertThat(told("en", "--home", home, "import", "--source", profile.toString(), facts.toString()))
                .contains("p.yaml:2: 'xml' is not a format; write xes, csv, ndjson or cloudevents.");
        assertThat(told("zh", "--home", home, "import", "--source", profile.toString(), facts.toString()))
                .contains("p.yaml 第 2 行：“xml”不是可用的格式；应为 xes、csv、ndjson 或 cloudevents。");
    }

    @Test
    void a_database_that_does_not_start() throws IOException {
        Path home = folder.resolve("home");
        Path data = Files.createDirectories(home.resolve("postgres/data"));
        Files.writeString(data.resolve("PG_VERSION"), "17\n");

        assertThat(told("en", "--home", home.toString(), "findings")).contains("are of PostgreSQL 17, but this release brings PostgreSQL 18; "
                + "dump them with the release that wrote them");
        assertThat(told("zh", "--home", home.toString(), "findings")).contains("中的数据属于 PostgreSQL 17，而本版本所带的是 PostgreSQL 18；"
                + "请用写入这些数据的版本导出");
    }

    private static String told(String language, String... command) {
        Program.Ran ran = Program.runIn(language, command);
        assertThat(ran.exitCode()).isEqualTo(1);
        return ran.err();
    }

    private Path packageWith(String file, String text, String other) throws IOException {
        Path rules = Files.createDirectories(folder.resolve("rules/good"));
        try (Stream<Path> files = Files.list(GOOD)) {
            for (Path each : files.filter(Files::isRegularFile).toList()) {
                Files.copy(each, rules.resolve(each.getFileName().toString()));
            }
        }
        Path changed = rules.resolve(file);
        String before = Files.readString(changed);
        assertThat(before).contains(text);
        Files.writeString(changed, before.replace(text, other));
        return rules;
    }
}
