package org.mingjing.notices;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A real receiver over HTTP, which fails, hangs, is slow or stops as a test says. */
public final class Receiver implements AutoCloseable {

    private final Queue<Answer> script = new ConcurrentLinkedQueue<>();
    private final List<Got> got = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private int port;

    /** How one request is answered; then all with 200. */
    public record Answer(int status, String body, long afterMillis, Map<String, String> headers) {

        public static Answer of(int status) {
            return new Answer(status, "{}", 0, Map.of());
        }

        public static Answer of(String body) {
            return new Answer(200, body, 0, Map.of());
        }

        static Answer after(long millis) {
            return new Answer(200, "{}", millis, Map.of());
        }
    }

    /** A request that came. */
    public record Got(String method, String path, Map<String, String> headers, String body) {

        public String header(String name) {
            return headers.getOrDefault(name, "");
        }
    }

    public Receiver() throws IOException {
        start();
    }

    /** Listens, again at the same port. */
    public Receiver start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 50);
        port = server.getAddress().getPort();
        server.setExecutor(Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "receiver");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", this::take);
        server.start();
        return this;
    }

    public void stop() {
        server.stop(0);
    }

    /** The next requests are answered so, one after the other. */
    public Receiver next(Answer... answers) {
        script.addAll(List.of(answers));
        return this;
    }

    private void take(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, String.join(",", values)));
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Answer answer = script.poll();
        Answer said = answer == null ? Answer.of(200) : answer;
        got.add(new Got(exchange.getRequestMethod(), exchange.getRequestURI().toString(), headers, body));
        try {
            Thread.sleep(said.afterMillis());
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
        said.headers().forEach((name, value) -> exchange.getResponseHeaders().add(name, value));
        byte[] bytes = said.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(said.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    public List<Got> got() {
        return got;
    }

    public String address() {
        return "http://127.0.0.1:" + port;
    }

    @Override
    public void close() {
        stop();
    }
}
