package org.mingjing.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingjing.texts.Language;
import org.mingjing.texts.Messages;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Every command and every option says what it is for, in both languages. */
class HelpTextsTest {

    /** Of what the help itself is made of. */
    private static final Set<String> PARTS = Set.of("label.command", "usage.synopsisHeading", "usage.commandListHeading",
            "mixinStandardHelpOptions.help", "mixinStandardHelpOptions.version");

    private static List<CommandSpec> commands(Language language) {
        CommandLine top = new CommandLine(new MingjingCommand());
        HelpTexts.giveTo(top, language);
        List<CommandSpec> all = new ArrayList<>();
        addAll(top, all);
        return all;
    }

    private static void addAll(CommandLine command, List<CommandSpec> all) {
        all.add(command.getCommandSpec());
        command.getSubcommands().values().forEach(each -> addAll(each, all));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_command_and_option_is_described(Language language) {
        assertThat(commands(language)).hasSizeGreaterThan(10).allSatisfy(command -> {
            assertThat(command.usageMessage().description()).as(command.qualifiedName()).isNotEmpty();
            assertThat(command.args()).allSatisfy(argument ->
                    assertThat(argument.description()).as(command.qualifiedName() + " " + argument.paramLabel()).isNotEmpty());
        });
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void no_text_of_help_is_left_over(Language language) {
        Set<String> wanted = new TreeSet<>(PARTS);
        for (CommandSpec command : commands(language)) {
            String name = command.qualifiedName(".");
            wanted.add(name + ".usage.description");
            for (ArgSpec argument : command.args()) {
                String key = argument instanceof OptionSpec option ? option.longestName().substring(2) : argument.descriptionKey();
                wanted.add(Messages.of(HelpTexts.FILE, language).containsKey(name + "." + key) ? name + "." + key : key);
            }
        }
        wanted.removeAll(Set.of("help", "version"));

        assertThat(Messages.of(HelpTexts.FILE, language).keySet()).isEqualTo(wanted);
    }
}
