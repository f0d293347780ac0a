package org.mingjing.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingjing.cli.SignedInClient;

/** The service in a process of its own, on any free port. */
final class ServiceRun implements AutoCloseable {

    private static final Pattern READY = Pattern.compile("is ready at (http://127\\.0\\.0\\.1:\\d+)");

    private static final Pattern REPLAYED = Pattern.compile("\"decisions\":(\\d+),(?:\"failures\":0,)?\"differences\":0,");

    private static final Map<String, String> TYPE = Map.of("Content-Type", "application/x-ndjson");
    private static final Set<String> SOURCES = Set.of("county");

    private final Process process;
    private final String address;
    private final double readyAfterSeconds;
    private final double readyAfterProcessorSeconds;
    private final Path home;
    private @Nullable SignedInClient client;

    private ServiceRun(Process process, Path home, String address, double readyAfterSeconds) {
        this.home = home;
        this.process = process;
        this.readyAfterProcessorSeconds = processorSeconds();
        this.address = address;
        this.readyAfterSeconds = readyAfterSeconds;
    }

    /** Starts the service and waits until it says that it is ready. */
    static ServiceRun of(ProcessBuilder command, Path home) throws IOException {
        // What is measured is how much one source can send, and not how much it may.
        command.environment().put("MINGJING_PEOPLE_TOKENS_REQUESTSPERMINUTEMAX", "100000000");
        long began = System.nanoTime();
        Process process = command.start();
        BufferedReader output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        StringBuilder said = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            said.append(line).append('\n');
            Matcher ready = READY.matcher(line);
            if (ready.find()) {
                double seconds = (System.nanoTime() - began) / 1e9;
                drain(output);
                return new ServiceRun(process, home, ready.group(1), seconds);
            }
        }
        throw new IllegalStateException("The service ended before it was ready:\n" + said);
    }

    // What the service says later is not needed, but must not stop it when the pipe is full.
    private static void drain(BufferedReader output) {
        Thread reader = new Thread(() -> {
            try {
                output.transferTo(Writer.nullWriter());
            } catch (IOException ended) {
                // The service has been stopped.
            }
        }, "service output");
        reader.setDaemon(true);
        reader.start();
    }

    // Who only starts a service needs nobody at it.
    synchronized SignedInClient client() throws IOException, InterruptedException {
        if (client == null) {
            client = SignedInClient.tester(address, home);
        }
        return client;
    }

    double readyAfterSeconds() {
        return readyAfterSeconds;
    }

    /** What the process had used of all processors when it was ready. */
    double readyAfterProcessorSeconds() {
        return readyAfterProcessorSeconds;
    }

    /** What the process has used of all processors until now. */
    double processorSeconds() {
        return process.info().totalCpuDuration().map(spent -> spent.toNanos() / 1e9).orElse(Double.NaN);
    }

    double peakMebibytes() throws IOException {
        return PeakMemory.mebibytes(process);
    }

    /** Sends lines to the intake of facts. @throws IllegalStateException if they are refused */
    void post(List<String> lines) throws IOException, InterruptedException {
        HttpResponse<String> answer = client().sendFacts("/api/v1/facts?source=county", TYPE, String.join("\n", lines), SOURCES);
        if (answer.statusCode() != 200 || !answer.body().contains("\"rejected\":0")) {
            throw new IllegalStateException("The service answered " + answer.statusCode() + ": " + answer.body());
        }
    }

    /** Replays all decisions. @return how many there are. @throws IllegalStateException if one differs */
    long replay() throws IOException, InterruptedException {
        HttpResponse<String> answer = client().send("POST", "/api/v1/replays", Map.of(), null);
        Matcher replayed = REPLAYED.matcher(answer.body());
        if (answer.statusCode() != 200 || !replayed.find()) {
            throw new IllegalStateException("The service answered " + answer.statusCode() + ": " + answer.body());
        }
        return Long.parseLong(replayed.group(1));
    }

    /** Stops the service as an operator does. */
    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
