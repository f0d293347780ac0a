package org.mingjing.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingjing.Mingjing;

/** The service in a process of its own, on any free port, and a client of it. */
public final class RunningService implements AutoCloseable {

    private static final Pattern READY = Pattern.compile("is ready at http://127\\.0\\.0\\.1:(\\d+)");

    private static final Set<Long> READY_PROCESSES = ConcurrentHashMap.newKeySet();
    private static final long READY_WITHIN_SECONDS = 120;
    private static final long ENDS_WITHIN_SECONDS = 90;

    private final Process process;
    private final int port;
    private final HttpClient client = HttpClient.newHttpClient();

    private final StringBuffer said;

    private RunningService(Process process, int port, StringBuffer said) {
        this.process = process;
        this.port = port;
        this.said = said;
    }

    /** Starts the service on the home and waits until it says that it is ready. */
    public static RunningService start(Path home, String... options) throws IOException {
        return startWith(List.of(), home, options);
    }

    /** As {@link #start}, with options for Java. */
    public static RunningService startWith(List<String> javaOptions, Path home, String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
                "-Dlogback.configurationFile=logback.xml", "-Dlogging.config=classpath:logback.xml"));
        command.addAll(javaOptions);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Mingjing.class.getName(), "--lang", "en",
                "--home", home.toString()));
        command.addAll(List.of(options));
        command.addAll(List.of("serve", "--port", "0", "--empty"));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        stopUnlessReady(process);
        StringBuffer said = new StringBuffer();
        BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            said.append(line).append('\n');
            Matcher ready = READY.matcher(line);
            if (ready.find()) {
                READY_PROCESSES.add(process.pid());
                drain(output, said);
                return new RunningService(process, Integer.parseInt(ready.group(1)), said);
            }
        }
        throw new AssertionError("the service ended before it was ready:\n" + said);
    }

    // So that a service that says nothing fails its test instead of holding it for ever.
    private static void stopUnlessReady(Process process) {
        CompletableFuture.delayedExecutor(READY_WITHIN_SECONDS, TimeUnit.SECONDS).execute(() -> {
            if (!READY_PROCESSES.contains(process.pid())) {
                process.destroyForcibly();
            }
        });
    }

    // Read as it comes, so that a full pipe does not stop the service.
    private static void drain(BufferedReader output, StringBuffer said) {
        Thread reader = new Thread(() -> output.lines().forEach(line -> said.append(line).append('\n')), "service output");
        reader.setDaemon(true);
        reader.start();
    }

    public int port() {
        return port;
    }

    /** All that it has said until now, to standard output and error. */
    public String said() {
        return said.toString();
    }

    /** Waits until it has ended by itself. @return its exit code */
    public int awaitEnd() throws InterruptedException {
        if (!process.waitFor(ENDS_WITHIN_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("the service did not end:\n" + said);
        }
        return process.exitValue();
    }

    /** With a header of choice. */
    public HttpResponse<String> getWith(String path, String header, String value) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(uri(path)).header(header, value).build());
    }

    public HttpResponse<String> get(String path, String accept) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(uri(path)).header("Accept", accept).build());
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return get(path, "*/*");
    }

    public HttpResponse<String> post(String path, String contentType, String body)
            throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(uri(path)).header("Content-Type", contentType)
                .POST(HttpRequest.BodyPublishers.ofString(body)).build());
    }

    /** As {@link #post}, by somebody who reads a language. */
    public HttpResponse<String> postIn(String language, String path, String contentType, String body)
            throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(uri(path)).header("Content-Type", contentType).header("Accept-Language", language)
                .POST(HttpRequest.BodyPublishers.ofString(body)).build());
    }

    /** Sends facts as lines. */
    public HttpResponse<String> postFacts(List<String> lines) throws IOException, InterruptedException {
        return post("/api/v1/facts", "application/x-ndjson", String.join("\n", lines));
    }

    // A kept connection may be closed in the moment in which it is used again, which this client tells of what is not idempotent.
    // It is sent once more on another one; had it been taken in the first time, its facts would come out as duplicates.
    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            if (!String.valueOf(e.getMessage()).contains("received no bytes")) {
                throw e;
            }
            return client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        }
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /** Stops the service as an operator does, and waits for its end. */
    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
