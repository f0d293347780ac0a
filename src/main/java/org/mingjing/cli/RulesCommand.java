package org.mingjing.cli;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** {@code rules}: work on rule packages. */
@Command(name = "rules", mixinStandardHelpOptions = true,
        subcommands = {RulesCheckCommand.class, RulesTestCommand.class, RulesShowCommand.class, RulesAdoptCommand.class})
final class RulesCommand {

    @ParentCommand
    private MingjingCommand program = new MingjingCommand();

    MingjingCommand program() {
        return program;
    }

    Path home() {
        return program.home();
    }
}
