package org.mingjing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The pages say the same things in both languages, all that is said is there, and no text stands in their code. */
class PageTextsTest {

    private static final Path PAGES = Path.of("src", "main", "frontend");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");

    /** Texts that are the same in Chinese because they name the other language, or join words. */
    private static final Set<String> NOT_CHINESE = Set.of("shell.other-language", "shell.and", "shared.and", "shared.comma");

    private static Map<String, String> texts(String language) {
        Map<String, String> texts = new TreeMap<>();
        for (Path file : files("/messages/" + language + ".json")) {
            String desk = file.getParent().getParent().getFileName().toString();
            gather(desk, new JsonMapper().readTree(file.toFile()), texts);
        }
        return texts;
    }

    private static void gather(String name, JsonNode node, Map<String, String> texts) {
        if (node.isObject()) {
            node.properties().forEach(field -> gather(name + "." + field.getKey(), field.getValue(), texts));
        } else {
            texts.put(name, node.asString(""));
        }
    }

    private static List<Path> files(String end) {
        return RepositoryFiles.all().stream().filter(file -> file.startsWith(PAGES) && !file.toString().contains("/generated/")
                && file.toString().endsWith(end)).toList();
    }

    private static Map<Path, String> code() throws IOException {
        Map<Path, String> code = new TreeMap<>();
        for (String end : List.of(".vue", ".ts")) {
            for (Path file : files(end)) {
                code.put(file, Files.readString(file));
            }
        }
        return code;
    }

    @Test
    void both_languages_say_the_same_things() {
        Map<String, String> english = texts("en");
        assertThat(english).isNotEmpty();
        assertThat(texts("zh-CN").keySet()).isEqualTo(english.keySet());
        assertThat(texts("zh-CN")).allSatisfy((name, text) -> assertThat(parameters(text)).isEqualTo(parameters(english.get(name))));
    }

    private static Set<String> parameters(String text) {
        return PARAMETER.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void what_is_Chinese_is_not_left_in_English() {
        assertThat(texts("zh-CN")).allSatisfy((name, text) -> assertThat(HAN.matcher(text).find() || NOT_CHINESE.contains(name)).isTrue());
        assertThat(texts("en")).allSatisfy((name, text) -> assertThat(HAN.matcher(text).find() && !NOT_CHINESE.contains(name)).isFalse());
    }

    @Test
    void no_text_stands_in_code() throws IOException {
        assertThat(code()).isNotEmpty().allSatisfy((file, text) -> assertThat(text).doesNotContainPattern(HAN));
    }

    @Test
    void every_text_is_said_and_everything_said_is_there() throws IOException {
        Set<String> names = texts("en").keySet();
        String desks = names.stream().map(name -> name.replaceFirst("\\..*", "")).distinct().collect(Collectors.joining("|"));
        Matcher said = Pattern.compile("['\"`]((?:" + desks + ")\\.[a-z0-9.-]+)(['\"`]|\\$\\{)").matcher(String.join("\n", code().values()));
        Set<String> whole = new TreeSet<>();
        Set<String> begun = new TreeSet<>();
        said.results().forEach(found -> (found.group(2).equals("${") ? begun : whole).add(found.group(1)));

        assertThat(names).containsAll(whole).allMatch(name -> whole.contains(name) || begun.stream().anyMatch(name::startsWith));
    }
}
