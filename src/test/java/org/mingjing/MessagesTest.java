package org.mingjing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mingjing.StringsInCode.Text;
import org.mingjing.texts.Language;
import org.mingjing.texts.Messages;
import org.mingjing.texts.Sentence;

/** The message files of both languages say the same things, in their own language, and all that the code says. */
class MessagesTest {

    /** Not patterns but texts of help, which have a test of their own. */
    private static final String HELP = "help";

    private static final Set<String> SAME_IN_ALL_LANGUAGES = Set.of("texts.quoted", "cli.level-count", "cli.effort", "ingest.value", "screen.place-row-of-table", "drivers.and", "check.rows", "audit.and-column");

    private static final Pattern PARAMETER = Pattern.compile("\\{(\\d+)[,}]");
    private static final Pattern HELP_PARAMETER = Pattern.compile("\\$\\{([\\w-]+)}");
    private static final Pattern CHOICE_WITH_APOSTROPHE = Pattern.compile("choice,[^}']*'|choice,(?:[^{}]*\\{[^{}]*})+[^{}]*'[^{}]*}");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    private static final List<Text> CODE = StringsInCode.of(RepositoryFiles.mainJava());

    private static List<String> files() {
        return RepositoryFiles.all().stream().filter(file -> file.startsWith(Path.of("src/main/resources/messages")))
                .map(file -> file.getFileName().toString().replaceFirst("_.*", "")).distinct().sorted().toList();
    }

    private static Map<String, String> messages(Language language) {
        Map<String, String> all = new TreeMap<>();
        files().forEach(file -> Messages.of(file, language).forEach((key, text) -> all.put(file + "." + key, text)));
        return all;
    }

    private static Map<String, String> patterns(Language language) {
        return messages(language).entrySet().stream().filter(message -> !message.getKey().startsWith(HELP + "."))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, TreeMap::new));
    }

    @Test
    void every_message_is_there_in_both_languages() {
        assertThat(messages(Language.ZH).keySet()).isEqualTo(messages(Language.EN).keySet()).isNotEmpty();
    }

    @Test
    void both_languages_use_the_same_parameters() {
        Map<String, String> english = messages(Language.EN);
        assertThat(messages(Language.ZH)).allSatisfy((key, text) -> assertThat(parameters(text)).isEqualTo(parameters(english.get(key))));
    }

    private static Set<String> parameters(String text) {
        Set<String> names = new TreeSet<>();
        PARAMETER.matcher(text).results().forEach(found -> names.add(found.group(1)));
        HELP_PARAMETER.matcher(text).results().forEach(found -> names.add(found.group(1)));
        return names;
    }

    @Test
    void what_is_Chinese_is_not_left_in_English() {
        assertThat(messages(Language.ZH).entrySet()).filteredOn(message -> !HAN.matcher(message.getValue()).find())
                .extracting(Map.Entry::getKey).allMatch(SAME_IN_ALL_LANGUAGES::contains);
        assertThat(messages(Language.EN).values()).noneMatch(text -> HAN.matcher(text).find());
    }

    @Test
    void Chinese_has_its_own_signs() {
        assertThat(patterns(Language.ZH)).allSatisfy((key, text) -> assertThat(text.replaceAll("\\{[^}]*}", "0"))
                .doesNotContain("'").doesNotContainPattern("\\p{IsHan}[,;:?!.](?![\\w/])"));
    }

    @Test
    void every_message_can_be_put_into_words() {
        for (Language language : Language.values()) {
            assertThat(patterns(language)).allSatisfy((key, text) -> {
                assertThat(CHOICE_WITH_APOSTROPHE.matcher(text).find()).as("an apostrophe within a choice").isFalse();
                for (Object given : List.of(1, 1_234L)) {
                    Object[] arguments = IntStream.rangeClosed(0, 9).mapToObj(i -> given).toArray();
                    assertThat(Sentence.of(key, arguments).in(language)).doesNotContain("{", "}").isNotBlank();
                }
            });
        }
    }

    @Test
    void every_message_is_said_somewhere_and_everything_said_is_there() {
        Set<String> keys = patterns(Language.EN).keySet();
        Set<String> rooms = files().stream().collect(Collectors.toSet());
        List<Text> said = CODE.stream().filter(text -> text.text().matches("[a-z]+\\.[a-z0-9-]+")
                && !text.text().endsWith(".yaml") && rooms.contains(text.text().replaceFirst("\\..*", ""))).toList();

        assertThat(said).allMatch(text -> text.text().endsWith("-") ? keys.stream().anyMatch(key -> key.startsWith(text.text()))
                : keys.contains(text.text()));
        assertThat(keys).allMatch(key -> said.stream().anyMatch(text -> text.text().equals(key)
                || text.text().endsWith("-") && key.startsWith(text.text())));
    }

    /** Calls that give a message the arguments after its key, and how many more they add. */
    private static final Map<String, Integer> GIVE_ARGUMENTS =
            Map.of("Sentence.of", 0, "WrongInput.of", 0, "say", 0, "FileFailed", 1, "Refused", 0, "fault", 0, "AssessmentFailed.of", 0, "RecordedText.of", 0, "Untranslatable", 0);

    @Test
    void every_parameter_gets_something() {
        Map<String, String> english = patterns(Language.EN);
        List<String> wrong = new ArrayList<>();
        for (Text text : CODE) {
            String call = text.givenTo().isEmpty() ? "" : text.givenTo().get(0);
            Integer more = GIVE_ARGUMENTS.get(call.endsWith(".say") ? "say" : call);
            if (more != null && text.following() >= 0 && english.containsKey(text.text())
                    && parameters(english.get(text.text())).size() != text.following() + more) {
                wrong.add(text.place() + " " + text.text());
            }
        }
        assertThat(wrong).isEmpty();
    }
}
