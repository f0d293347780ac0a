package org.mingjing.cli;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.mingjing.texts.Sentence;
import org.mingjing.texts.Told;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with a command line, and how the command is used; what the library would say is in English alone. */
final class UsageFaults implements IParameterExceptionHandler {

    private final MingjingCommand program;

    UsageFaults(MingjingCommand program) {
        this.program = program;
    }

    @Override
    public int handleParseException(ParameterException e, String[] args) {
        Voice err = program.err();
        err.say(sentence(e));
        List<String> near = e instanceof UnmatchedArgumentException unmatched ? unmatched.getSuggestions() : List.of();
        if (near.isEmpty()) {
            e.getCommandLine().usage(err.to());
        } else {
            err.say("cli.usage-did-you-mean", near);
        }
        return CommandLine.ExitCode.USAGE;
    }

    private static Sentence sentence(ParameterException e) {
        if (e instanceof MissingParameterException missing && !missing.getMissing().isEmpty()) {
            return Sentence.of("cli.usage-missing", missing.getMissing().stream().map(UsageFaults::shown).toList());
        }
        if (e instanceof UnmatchedArgumentException unmatched) {
            return unmatched(unmatched);
        }
        if (e instanceof OverwrittenOptionException twice) {
            return Sentence.of("cli.usage-given-twice", shown(twice.getOverwritten()));
        }
        if (e instanceof MutuallyExclusiveArgsException) {
            return Sentence.of("cli.usage-only-one", e.getCommandLine().getCommandSpec().argGroups().stream()
                    .filter(CommandLine.Model.ArgGroupSpec::exclusive)
                    .flatMap(group -> group.args().stream()).map(UsageFaults::shown).toList());
        }
        if (e.getArgSpec() != null && e.getValue() != null) {
            return Sentence.of("cli.usage-wrong-value", shown(e.getArgSpec()), why(e, e.getArgSpec(), e.getValue()));
        }
        return e.getCommandLine().getSubcommands().isEmpty() ? Sentence.of("cli.usage-not-understood")
                : Sentence.of("cli.usage-command-missing", e.getCommandLine().getSubcommands().keySet());
    }

    private static Sentence unmatched(UnmatchedArgumentException e) {
        String first = e.getUnmatched().get(0);
        if (e.isUnknownOption()) {
            return Sentence.of("cli.usage-no-option", first, e.getCommandLine().getCommandSpec().qualifiedName());
        }
        return e.getCommandLine().getSubcommands().isEmpty() ? Sentence.of("cli.usage-not-expected", first)
                : Sentence.of("cli.usage-no-command", first);
    }

    private static Sentence why(ParameterException e, ArgSpec of, String value) {
        Class<?> type = of.auxiliaryTypes().length > 0 ? of.auxiliaryTypes()[0] : of.type();
        if (type.isEnum()) {
            return Sentence.of("cli.value-not-one-of", value, Arrays.stream(type.getEnumConstants())
                    .map(constant -> constant.toString().toLowerCase(Locale.ROOT)).toList());
        }
        if (type == int.class || type == long.class || type == Long.class) {
            return Sentence.of("cli.value-no-number", value);
        }
        if (type == LocalDate.class) {
            return Sentence.of("texts.no-day", value);
        }
        return Told.in(e).orElse(Sentence.of("cli.value-not-understood", value));
    }

    private static String shown(ArgSpec argument) {
        return argument instanceof OptionSpec option
                ? option.longestName() + (option.arity().max() == 0 ? "" : " " + option.paramLabel())
                : argument.paramLabel();
    }
}
