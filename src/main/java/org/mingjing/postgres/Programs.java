package org.mingjing.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.mingjing.texts.Sentence;
import org.mingjing.texts.Told;

/**
 * Runs programs on behalf of the server.
 *
 * <p>Output goes to a file and never to a pipe: the server inherits it, and would block or die on a full or closed
 * one.
 */
final class Programs {

    private final Path bin;
    private final List<String> prefix;
    private final Path log;

    /**
     * @param bin folder of the PostgreSQL programs
     * @param prefix what to put before each command, so that it does not run as root
     * @param log file the output is added to
     */
    Programs(Path bin, List<String> prefix, Path log) {
        this.bin = bin;
        this.prefix = prefix;
        this.log = log;
    }

    /** Runs a PostgreSQL program and gives its exit code. */
    int run(Duration limit, String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.add(bin.resolve(program).toString());
        command.addAll(List.of(arguments));
        return run(limit, command, ProcessBuilder.Redirect.appendTo(log.toFile()));
    }

    /** Whether the command exists and ends well within ten seconds. */
    static boolean succeeds(String... command) throws IOException {
        try {
            return run(Duration.ofSeconds(10), List.of(command), ProcessBuilder.Redirect.DISCARD) == 0;
        } catch (ProgramMissing missing) {
            return false;
        }
    }

    /** The last few thousand characters of the log from the given length on. */
    String logSince(long length) throws IOException {
        byte[] all = Files.readAllBytes(log);
        int from = (int) Math.max(Math.min(length, all.length), all.length - 4000L);
        return new String(all, from, all.length - from, StandardCharsets.UTF_8);
    }

    long logLength() throws IOException {
        return Files.exists(log) ? Files.size(log) : 0;
    }

    private static int run(Duration limit, List<String> command, ProcessBuilder.Redirect output) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output);
        // Settings of the caller's own PostgreSQL must not reach ours.
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        builder.directory(Path.of("/").toFile());
        Process process;
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new ProgramMissing(Sentence.of("postgres.program-missing", command.get(0)), e);
        }
        process.getOutputStream().close();
        return exitCode(process, limit, command);
    }

    private static int exitCode(Process process, Duration limit, List<String> command) throws IOException {
        try {
            if (process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                return process.exitValue();
            }
            process.destroyForcibly();
            throw new ServerFailed(Sentence.of("postgres.program-slow", command.get(0), limit.toSeconds()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while waiting for " + command.get(0), e);
        }
    }

    private static final class ProgramMissing extends IOException implements Told {

        private static final long serialVersionUID = 1L;

        private final transient Sentence sentence;

        ProgramMissing(Sentence sentence, IOException cause) {
            super(sentence.toString(), cause);
            this.sentence = sentence;
        }

        @Override
        public Sentence sentence() {
            return sentence;
        }
    }
}
