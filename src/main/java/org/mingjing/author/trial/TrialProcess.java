package org.mingjing.author.trial;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.mingjing.texts.Sentence;

/**
 * A process that tries packages: asked by a line, it answers by a line. It starts with an empty environment in an empty
 * folder. It is killed when it takes too long, says too much, or this program ends; it ends by itself when its input does.
 */
final class TrialProcess implements AutoCloseable {

    private static final Set<Process> ALIVE = ConcurrentHashMap.newKeySet();
    private static final ScheduledThreadPoolExecutor WATCH = watch();
    private static final int EXIT_OUT_OF_MEMORY = 3;
    private static final String END = "\n";

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> ALIVE.forEach(TrialProcess::kill), "trial-end"));
    }

    private final TrialLimits limits;
    private final Path folder;
    private final Process process;
    private volatile boolean late;

    private TrialProcess(TrialLimits limits, Path folder, Process process) {
        this.limits = limits;
        this.folder = folder;
        this.process = process;
    }

    private static ScheduledThreadPoolExecutor watch() {
        ScheduledThreadPoolExecutor watch = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "trial-watch");
            thread.setDaemon(true);
            return thread;
        });
        watch.setRemoveOnCancelPolicy(true);
        return watch;
    }

    /** @param command gives the command line for a folder to work in */
    static TrialProcess start(TrialLimits limits, Function<Path, List<String>> command) {
        try {
            Path folder = Files.createTempDirectory("trial");
            ProcessBuilder builder = new ProcessBuilder(command.apply(folder)).directory(folder.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD);
            builder.environment().clear();
            builder.environment().putAll(environment());
            Process process = builder.start();
            ALIVE.add(process);
            process.onExit().thenAccept(ALIVE::remove);
            return new TrialProcess(limits, folder, process);
        } catch (IOException e) {
            throw new TrialFailed(Sentence.of("author.trial-not-started"));
        }
    }

    /** What Java needs: names of files that are not ASCII are read by the locale, and Windows finds itself by a variable. */
    private static Map<String, String> environment() {
        String windows = System.getenv("SystemRoot");
        return windows == null ? Map.of("LC_ALL", "C.UTF-8") : Map.of("SystemRoot", windows);
    }

    /**
     * Asks and waits.
     *
     * @param question without a line end
     * @throws TrialFailed if there is no answer; the process is of no use any more
     */
    synchronized String ask(String question) {
        ScheduledFuture<?> kill = WATCH.schedule(() -> {
            late = true;
            kill(process);
        }, limits.time().toMillis(), TimeUnit.MILLISECONDS);
        try {
            OutputStream to = process.getOutputStream();
            to.write((question + END).getBytes(StandardCharsets.UTF_8));
            to.flush();
            return answer();
        } catch (IOException e) {
            throw noAnswer();
        } finally {
            kill.cancel(false);
        }
    }

    private String answer() throws IOException {
        InputStream from = process.getInputStream();
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 16];
        while (true) {
            int count = from.read(buffer);
            if (count < 0) {
                throw noAnswer();
            }
            boolean ended = count > 0 && buffer[count - 1] == '\n';
            line.write(buffer, 0, ended ? count - 1 : count);
            if (ended) {
                return line.toString(StandardCharsets.UTF_8);
            }
            if (line.size() > limits.answerBytesMax()) {
                kill(process);
                throw new TrialFailed(Sentence.of("author.trial-too-much", limits.answerBytesMax() >> 20));
            }
        }
    }

    private TrialFailed noAnswer() {
        kill(process);
        int exit = process.onExit().join().exitValue();
        if (late) {
            return new TrialFailed(Sentence.of("author.trial-too-long", shown(limits.time().toSeconds())));
        }
        if (exit == EXIT_OUT_OF_MEMORY) {
            return new TrialFailed(Sentence.of("author.trial-memory", limits.heapMegabytes()));
        }
        return new TrialFailed(Sentence.of("author.trial-ended", exit));
    }

    private static Sentence shown(long seconds) {
        return seconds % 60 == 0 && seconds > 60 ? Sentence.of("author.minutes", seconds / 60) : Sentence.of("author.seconds", seconds);
    }

    /** Also what runs behind it, where the platform takes rights away by a program of its own. */
    private static void kill(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public void close() {
        kill(process);
        process.onExit().join();
        Folders.delete(folder);
    }
}
