package org.mingjing.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.mingjing.ledger.TestDatabase;

/** The program as a person runs it, command by command, with a home and an empty database of its own. */
public final class Program implements AutoCloseable {

    /** What a run of the program said and how it ended. */
    public record Ran(int exitCode, String out, String err) {

        public Ran ended(int expected) {
            assertThat(exitCode).as("exit code; standard error was:%n%s%nstandard output:%n%s", err, out)
                    .isEqualTo(expected);
            return this;
        }

        public Ran endedWell() {
            return ended(0);
        }
    }

    private final Path home;
    private final TestDatabase database;

    private Program(Path home, TestDatabase database) {
        this.home = home;
        this.database = database;
    }

    /** @param home a folder for its keys and rejected records */
    public static Program at(Path home) throws SQLException {
        return new Program(home, TestDatabase.create());
    }

    public Path home() {
        return home;
    }

    public TestDatabase database() {
        return database;
    }

    /** Runs a command on this home and this database. */
    public Ran run(String... arguments) {
        List<String> all = new ArrayList<>(List.of("--home", home.toString(), "--database-url", database.url()));
        all.addAll(List.of(arguments));
        return runPlain(all.toArray(String[]::new));
    }

    /** Runs a command that must succeed, and gives what it wrote to standard output. */
    public String out(String... arguments) {
        return run(arguments).endedWell().out();
    }

    /** The standing findings as the command gives them. */
    public String findings() {
        return out("findings");
    }

    /** Runs the program with these arguments, in English. */
    public static Ran runPlain(String... arguments) {
        return runIn("en", arguments);
    }

    /** Runs the program with these arguments, in the language of the code. */
    public static Ran runIn(String language, String... arguments) {
        List<String> all = new ArrayList<>(List.of("--lang", language));
        all.addAll(List.of(arguments));
        return runExactly(all.toArray(String[]::new));
    }

    /** Runs the program with exactly these arguments, in whatever language the machine has. */
    public static Ran runExactly(String... arguments) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        ByteArrayOutputStream complained = new ByteArrayOutputStream();
        try (PrintStream newOut = new PrintStream(written, true, StandardCharsets.UTF_8);
                PrintStream newErr = new PrintStream(complained, true, StandardCharsets.UTF_8)) {
            System.setOut(newOut);
            System.setErr(newErr);
            int exitCode = MingjingCommand.run(arguments);
            return new Ran(exitCode, written.toString(StandardCharsets.UTF_8), complained.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    @Override
    public void close() throws SQLException {
        database.close();
    }
}
