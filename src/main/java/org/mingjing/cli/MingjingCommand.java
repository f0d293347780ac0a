package org.mingjing.cli;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mingjing.console.Reach;
import org.mingjing.console.Service;
import org.mingjing.database.Database;
import org.mingjing.drivers.Installation;
import org.mingjing.texts.Language;
import org.mingjing.texts.WrongInput;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The program's options and its commands. */
@Command(name = "mingjing", mixinStandardHelpOptions = true, version = "Mingjing 0.1.0",
        subcommands = {ServeCommand.class, ImportCommand.class, SweepCommand.class, FindingsCommand.class, ConflictsCommand.class,
            IndexCommand.class, RulesCommand.class, ReplayCommand.class, AuditCommand.class,
            GenerateCommand.class})
public final class MingjingCommand implements Runnable {

    /** What {@link #run} returns when the service was started and the program must not end. */
    public static final int STAYS_UP = -1;

    static final int DEFAULT_PORT = 8080;
    static final int OK = 0;
    static final int INPUT_IS_WRONG = 1;
    static final int DIFFERS = 3;
    static final int ALTERED = 4;
    static final int IS_OF_A_NEWER_RELEASE = 5;

    @Option(names = "--home", paramLabel = "DIR", defaultValue = "mingjing-data")
    private Path home = Path.of("mingjing-data");

    @Option(names = "--database-url", paramLabel = "JDBC")
    private @Nullable String databaseUrl;

    @Option(names = "--rules", paramLabel = "DIR")
    private List<Path> rules = new ArrayList<>();

    @Option(names = "--tables", paramLabel = "MODE", hidden = true, defaultValue = "compiled")
    private EngineOption tables = EngineOption.COMPILED;

    @Option(names = "--matching", paramLabel = "MODE", hidden = true)
    private @Nullable EngineOption matching;

    @Option(names = ChosenLanguage.OPTION, paramLabel = "zh|en", scope = CommandLine.ScopeType.INHERIT)
    private void lang(String given) {
        // Read by ChosenLanguage, before anything could be said.
    }

    @Option(names = "--debug")
    private boolean debug;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    private Language language = Language.ZH;

    /** Runs the command line. @return the exit code, or {@link #STAYS_UP} */
    public static int run(String... args) {
        MingjingCommand program = new MingjingCommand();
        try {
            program.language = ChosenLanguage.of(args);
        } catch (ChosenLanguage.Unknown e) {
            List.of(Language.values()).forEach(each -> new Voice(each, writer(System.err)).say(e.sentence()));
            return CommandLine.ExitCode.USAGE;
        }
        // What we write names its locale. Libraries take the default one, in which digits and letter cases differ by machine:
        // under a Turkish one Drools writes a project file that it cannot read.
        Locale.setDefault(Locale.ROOT);
        CommandLine commandLine = new CommandLine(program)
                .setOut(writer(System.out))
                .setErr(writer(System.err))
                .setCaseInsensitiveEnumValuesAllowed(true)
                // A folder may be called as a command is, rules for instance.
                .setAllowSubcommandsAsOptionParameters(true)
                .setExecutionExceptionHandler((e, command, parsed) -> FailureSentences.print(e, program.err(), program.debug))
                .setParameterExceptionHandler(new UsageFaults(program));
        HelpTexts.giveTo(commandLine, program.language);
        int exitCode = commandLine.execute(args);
        boolean served = exitCode == OK && commandLine.getParseResult().subcommand() == null
                && !commandLine.isUsageHelpRequested() && !commandLine.isVersionHelpRequested();
        return served ? STAYS_UP : exitCode;
    }

    private static PrintWriter writer(OutputStream to) {
        return new PrintWriter(to, true, StandardCharsets.UTF_8);
    }

    /** Without a command: serve. */
    @Override
    public void run() {
        Service.start(home, databaseUrl, rules, Reach.local(DEFAULT_PORT), false, language);
    }

    /** The language in which the person is told things. */
    Language language() {
        return language;
    }

    /** Says results. */
    Voice out() {
        return new Voice(language, spec.commandLine().getOut());
    }

    /** Says how it goes on and what is wrong. */
    Voice err() {
        return new Voice(language, spec.commandLine().getErr());
    }

    Path home() {
        return home;
    }

    @Nullable String databaseUrl() {
        return databaseUrl;
    }

    List<Path> rules() {
        return rules;
    }

    /** Opens the installation; a command that is interrupted still stops the database it started. */
    Installation open() {
        return open(Installation.Options.of(home, databaseUrl, rules).with(EngineOption.choice(tables, matching)));
    }

    /** As {@link #open()}, for a command that will assess: packages are compiled beside what else is done. */
    Installation openToAssess() {
        return open(Installation.Options.of(home, databaseUrl, rules).with(EngineOption.choice(tables, matching)).warm());
    }

    /** Opens the database alone, to be read. @throws IllegalArgumentException if there is none */
    Database openDatabase() {
        if (databaseUrl == null && !Files.exists(Database.embeddedFolder(home))) {
            throw WrongInput.of("cli.no-database", home);
        }
        Database database = Database.open(home, databaseUrl);
        Runtime.getRuntime().addShutdownHook(new Thread(database::close, "close"));
        return database;
    }

    private static Installation open(Installation.Options options) {
        Installation installation = Installation.open(options);
        Runtime.getRuntime().addShutdownHook(new Thread(installation::close, "close"));
        return installation;
    }
}
