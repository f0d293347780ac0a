package org.mingjing.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingjing.Mingjing;
import org.mingjing.console.ServiceByAClock;

/** The service in a process of its own, on any free port, and somebody at it who has all roles. */
public final class RunningService implements AutoCloseable {

    private static final Pattern READY = Pattern.compile("is ready at http://127\\.0\\.0\\.1:(\\d+)");

    private static final Set<Long> READY_PROCESSES = ConcurrentHashMap.newKeySet();
    private static final long READY_WITHIN_SECONDS = 120;
    private static final long ENDS_WITHIN_SECONDS = 90;

    private final Process process;
    private final int port;
    private final StringBuffer said;
    private final SignedInClient tester;

    private RunningService(Process process, int port, StringBuffer said, SignedInClient tester) {
        this.process = process;
        this.port = port;
        this.said = said;
        this.tester = tester;
    }

    /** Starts the service on the home and waits until it says that it is ready. */
    public static RunningService start(Path home, String... options) throws IOException {
        return startWith(List.of(), home, options);
    }

    /** As {@link #start}, with the county that is generated into an empty database. */
    public static RunningService startCounty(Path home) throws IOException {
        return begin(List.of(), home, List.of(), List.of("serve", "--port", "0"));
    }

    /** As {@link #start}, with options for Java. */
    public static RunningService startWith(List<String> javaOptions, Path home, String... options) throws IOException {
        return begin(javaOptions, home, List.of(options), List.of("serve", "--port", "0", "--empty"));
    }

    /** As {@link #start}, by a clock that reads what stands in the file; it answers in Chinese. */
    public static RunningService startByClock(Path home, Path clock) throws IOException {
        return begin(java(List.of(), ServiceByAClock.class, home.toString(), clock.toString()), home);
    }

    private static RunningService begin(List<String> javaOptions, Path home, List<String> options, List<String> serve) throws IOException {
        List<String> command = java(javaOptions, Mingjing.class, "--lang", "en", "--home", home.toString());
        command.addAll(options);
        command.addAll(serve);
        return begin(command, home);
    }

    private static List<String> java(List<String> javaOptions, Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
                "-Dlogback.configurationFile=logback.xml", "-Dlogging.config=classpath:logback.xml",
                // Hashes that cost nothing; what they cost is tested where that is asked.
                "-Dmingjing.people.passwords.memory-kibibytes=64", "-Dmingjing.people.passwords.iterations=1",
                "-Dmingjing.people.tokens.requests-per-minute-max=1000000"));
        command.addAll(javaOptions);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    private static RunningService begin(List<String> command, Path home) throws IOException {
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
                int port = Integer.parseInt(ready.group(1));
                return new RunningService(process, port, said, tester(process, port, home));
            }
        }
        throw new AssertionError("the service ended before it was ready:\n" + said);
    }

    private static SignedInClient tester(Process process, int port, Path home) throws IOException {
        try {
            return SignedInClient.tester("http://127.0.0.1:" + port, home);
        } catch (IOException | RuntimeException | Error e) {
            process.destroyForcibly();
            throw e;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
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

    /** Whoever asks by the methods of this service: somebody who has all roles. */
    public SignedInClient tester() {
        return tester;
    }

    /** Somebody who is not signed in. */
    public SignedInClient stranger() {
        return new SignedInClient("http://127.0.0.1:" + port);
    }

    /** With a header of choice. */
    public HttpResponse<String> getWith(String path, String header, String value) throws IOException, InterruptedException {
        return tester.send("GET", path, Map.of(header, value), null);
    }

    public HttpResponse<String> get(String path, String accept) throws IOException, InterruptedException {
        return getWith(path, "Accept", accept);
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return get(path, "*/*");
    }

    public HttpResponse<String> post(String path, String contentType, String body)
            throws IOException, InterruptedException {
        return post(path, Map.of("Content-Type", contentType), body);
    }

    /** As {@link #post}, by somebody who reads a language. */
    public HttpResponse<String> postIn(String language, String path, String contentType, String body)
            throws IOException, InterruptedException {
        return post(path, Map.of("Content-Type", contentType, "Accept-Language", language), body);
    }

    private HttpResponse<String> post(String path, Map<String, String> headers, String body) throws IOException, InterruptedException {
        return path.matches("/api/v1/facts([?;].*)?") ? tester.sendFacts(path, headers, body) : tester.send("POST", path, headers, body);
    }

    /** Sends facts as lines. */
    public HttpResponse<String> postFacts(List<String> lines) throws IOException, InterruptedException {
        return post("/api/v1/facts", "application/x-ndjson", String.join("\n", lines));
    }

    /** Has it collect its garbage, so that what it uses then is what it needs. */
    public void collectGarbage() throws IOException, InterruptedException {
        new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), Long.toString(process.pid()), "GC.run")
                .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
    }

    /** Ends it as a failing machine does. */
    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Stops the service as an operator does, and waits for its end. */
    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
