package org.mingjing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Small files, small methods, names that say something, and nothing in the repository that belongs to one machine. */
class TidyTest {

    private static final int FILE_LINES_MAX = 250;
    private static final int METHOD_LINES_MAX = 60;
    private static final int ROOM_LINES_MAX = 5_000;
    private static final Path ROOMS = Path.of("src", "main", "java", "org", "mingjing");

    /** Words of a name that say nothing about what the thing is for. */
    private static final Pattern EMPTY_NAME =
            Pattern.compile("(?<![a-z])(Utils?|Manager|Helpers?|Impl|Common|Misc)(?![a-z])");

    private static final Pattern UNFINISHED = Pattern.compile("\\b(TO" + "DO|FIX" + "ME|XX" + "X)\\b");

    private static final Pattern ONE_MACHINE = Pattern.compile(
            "(?<![\\w.])/(home|root|Users|work|mnt)/\\w|[A-Z]:\\\\\\\\?Users"
                    + "|https?://\\d+\\.\\d+\\.\\d+\\.\\d+(?<!127\\.0\\.0\\.1)(?<!0\\.0\\.0\\.0)\\b");

    private static final Pattern REGISTRY_HOST = Pattern.compile(
            "https?://(?!registry\\.npmjs\\.org/)[\\w.-]*(artifactory|nexus|verdaccio|registry|mirror)[\\w-]*[.:/]"
                    + "|<(mirror|distributionManagement|pluginRepositor(y|ies)|repositor(y|ies))>");

    /** A link to a file of the repository, without its anchor. */
    private static final Pattern PAGE_LINK = Pattern.compile("]\\((?!https?:)([^)#\\s]+)[^)]*\\)");

    @Test
    void a_name_says_what_a_thing_is_for() {
        assertThat(RepositoryFiles.mainJava())
                .noneMatch(file -> EMPTY_NAME.matcher(file.getFileName().toString()).find())
                .noneMatch(file -> Pattern.compile("/(utils?|managers?|helpers?|impl|commons?|misc)/")
                        .matcher(file.toString()).find());
    }

    @Test
    void every_package_says_in_a_sentence_what_it_is() {
        assertThat(RepositoryFiles.mainJava().stream().map(Path::getParent).distinct().map(this::packageInfo))
                .allSatisfy(info -> assertThat(info).exists().content().startsWith("/**").contains("@NullMarked"));
    }

    private Path packageInfo(Path folder) {
        return folder.resolve("package-info.java");
    }

    @Test
    void no_file_is_long() {
        assertThat(RepositoryFiles.mainJava())
                .allSatisfy(file -> assertThat(RepositoryFiles.lines(file)).hasSizeLessThanOrEqualTo(FILE_LINES_MAX));
    }

    @Test
    void no_room_is_large() {
        Map<Path, Integer> rooms = new TreeMap<>();
        RepositoryFiles.mainJava().forEach(file -> rooms.merge(ROOMS.relativize(file).getName(0), RepositoryFiles.lines(file).size(), Integer::sum));

        assertThat(rooms).hasSizeGreaterThan(20).allSatisfy((room, lines) -> assertThat(lines).isLessThanOrEqualTo(ROOM_LINES_MAX));
    }

    @Test
    void no_method_is_long() {
        Map<String, Long> lengths = MethodLengths.of(RepositoryFiles.mainJava());
        assertThat(lengths).isNotEmpty();
        lengths.values().removeIf(lines -> lines <= METHOD_LINES_MAX);
        assertThat(lengths).isEmpty();
    }

    @Test
    void nothing_is_left_to_be_finished() {
        assertThat(places(RepositoryFiles.all(), line -> UNFINISHED.matcher(line).find())).isEmpty();
    }

    @Test
    void no_file_names_a_path_of_one_machine() {
        assertThat(places(RepositoryFiles.all(), line -> ONE_MACHINE.matcher(line).find())).isEmpty();
    }

    @Test
    void no_file_names_a_registry_other_than_the_public_ones() {
        assertThat(places(RepositoryFiles.all(), line -> REGISTRY_HOST.matcher(line).find())).isEmpty();
    }

    @Test
    void a_stack_trace_is_printed_in_one_place_only_and_there_on_request() {
        assertThat(places(RepositoryFiles.mainJava(), line -> line.contains("printStackTrace")))
                .singleElement().asString().contains("Sentences.java");
    }

    @Test
    void only_the_commands_write_to_the_terminal() {
        assertThat(places(RepositoryFiles.mainJava(), line -> line.contains("System.out") || line.contains("System.err")))
                .allMatch(place -> place.contains("/cli/"));
    }

    @Test
    void every_link_of_a_page_leads_to_a_file() {
        List<Path> pages = RepositoryFiles.all().stream().filter(file -> file.toString().endsWith(".md")).toList();
        assertThat(pages).isNotEmpty().allSatisfy(page -> assertThat(PAGE_LINK.matcher(Files.readString(page)).results()
                        .map(link -> page.resolveSibling(link.group(1)).normalize()))
                .allMatch(Files::exists));
    }

    /** {@code file:line text} of each line that the test holds for; this file, which shows what it bans, is left out. */
    private static List<String> places(List<Path> files, Predicate<String> test) {
        return files.stream()
                .filter(file -> !file.endsWith("TidyTest.java") && Files.isRegularFile(file))
                .flatMap(file -> places(file, test))
                .toList();
    }

    private static Stream<String> places(Path file, Predicate<String> test) {
        List<String> lines = RepositoryFiles.lines(file);
        return IntStream.range(0, lines.size())
                .filter(number -> test.test(lines.get(number)))
                .mapToObj(number -> file + ":" + (number + 1) + " " + lines.get(number).strip());
    }
}
