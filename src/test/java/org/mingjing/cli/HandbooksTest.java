package org.mingjing.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** What the handbooks and the README tell people to type is understood, and where they lead is there. */
class HandbooksTest {

    private static final Path HANDBOOKS = Path.of("docs/handbooks");
    private static final Pattern COMMAND_LINE = Pattern.compile("(?m)^(?:\\$ )?(?:mingjing|java -jar target/mingjing\\.jar) ([^\\n|>;#]*)");
    private static final Pattern IN_TEXT = Pattern.compile("(?<!`)`(?:mingjing )?([a-z]+(?: [a-z]+)?(?: --[a-z-]+(?: [^` ]+)?)*|--[a-z-]+(?: [^`]+)?)`(?!`)");
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```.*?^```");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)(?:#[^)]*)?\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ ");

    private static CommandLine program() {
        return new CommandLine(new MingjingCommand()).setCaseInsensitiveEnumValuesAllowed(true).setAllowSubcommandsAsOptionParameters(true);
    }

    static List<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>(List.of(Path.of("README.md"), Path.of("docs/README.zh-CN.md")));
        try (Stream<Path> files = Files.walk(HANDBOOKS)) {
            files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(pages::add);
        }
        return pages;
    }

    @ParameterizedTest
    @MethodSource("pages")
    void every_command_line_is_understood(Path page) throws IOException {
        Matcher line = COMMAND_LINE.matcher(Files.readString(page));
        while (line.find()) {
            String[] words = line.group(1).strip().split("\\s+");
            if (!words[0].equals("…")) {
                program().parseArgs(words);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void every_command_and_option_named_in_the_text_is_there(Path page) throws IOException {
        Matcher named = IN_TEXT.matcher(BLOCK.matcher(Files.readString(page)).replaceAll(""));
        while (named.find()) {
            List<String> words = Arrays.asList(named.group(1).split(" "));
            if (words.get(0).startsWith("--")) {
                assertThat(anywhere(program(), words.get(0))).as(page + ": " + words.get(0)).isTrue();
            } else {
                known(page, words);
            }
        }
    }

    // A word that is no command may be anything else, such as a column.
    private static void known(Path page, List<String> words) {
        CommandLine command = program().getSubcommands().get(words.get(0));
        for (String word : command == null ? List.<String>of() : words.subList(1, words.size())) {
            Optional<CommandLine> below = Optional.ofNullable(command.getSubcommands().get(word));
            boolean names = word.startsWith("--");
            assertThat(!names && !word.matches("[a-z]+") || below.isPresent() || command.getCommandSpec().findOption(word) != null
                    || command.getSubcommands().isEmpty() && !names).as(page + ": " + words).isTrue();
            command = below.orElse(command);
        }
    }

    private static boolean anywhere(CommandLine command, String option) {
        return command.getCommandSpec().findOption(option) != null
                || command.getSubcommands().values().stream().anyMatch(below -> anywhere(below, option));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void every_link_leads_to_a_file(Path page) throws IOException {
        Matcher link = LINK.matcher(Files.readString(page));
        Path folder = page.toAbsolutePath().getParent();
        while (link.find()) {
            if (!link.group(1).contains(":")) {
                assertThat(folder.resolve(link.group(1)).normalize()).as(page.toString()).exists();
            }
        }
    }

    static List<String> handbooks() throws IOException {
        try (Stream<Path> files = Files.list(HANDBOOKS.resolve("en"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("handbooks")
    void a_handbook_has_the_same_chapters_and_commands_in_both_languages(String name) throws IOException {
        String zh = Files.readString(HANDBOOKS.resolve("zh").resolve(name));
        String en = Files.readString(HANDBOOKS.resolve("en").resolve(name));
        assertThat(HEADING.matcher(en).results().count()).isEqualTo(HEADING.matcher(zh).results().count());
        assertThat(commands(en)).isEqualTo(commands(zh));
    }

    /** The commands typed, without files, whose names are in the language. */
    private static List<String> commands(String page) {
        return COMMAND_LINE.matcher(page).results().map(found -> program().parseArgs(found.group(1).strip().split("\\s+")))
                .map(parsed -> String.join(" ", parsed.asCommandLineList().stream().map(CommandLine::getCommandName).toList())).toList();
    }
}
