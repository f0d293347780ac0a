package org.mingjing.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Requests with headers of one's own choice, byte by byte as they are written here. */
final class RawHttp {

    private static final int ANSWER_WITHIN_MILLIS = 60_000;

    private final int port;

    RawHttp(int port) {
        this.port = port;
    }

    /** Headers as they are sent, each ended. */
    static String lines(Map<String, String> headers) {
        return headers.entrySet().stream().map(header -> header.getKey() + ": " + header.getValue() + "\r\n").collect(Collectors.joining());
    }

    /** What came back. */
    record Answer(String text) {

        int status() {
            return text.startsWith("HTTP/1.1 ") ? Integer.parseInt(text.substring(9, 12)) : -1;
        }

        String body() {
            int end = text.indexOf("\r\n\r\n");
            String rest = end < 0 ? "" : text.substring(end + 4);
            return head().contains("Transfer-Encoding: chunked") ? rest.replaceAll("(^|\r\n)[0-9a-f]+\r\n", "") : rest;
        }

        String head() {
            int end = text.indexOf("\r\n\r\n");
            return end < 0 ? text : text.substring(0, end);
        }
    }

    /** Sends the lines of a head, with the host of the service and the end of the connection, and a body if there is one. */
    Answer send(String requestLine, List<String> headers, String body) throws IOException {
        List<String> all = Stream.concat(headers.stream(), Stream.of("Connection: close")).toList();
        return exactly(requestLine + "\r\n" + String.join("\r\n", all) + "\r\n\r\n" + body);
    }

    /** Sends exactly these characters, and reads to the end of the connection. */
    Answer exactly(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(ANSWER_WITHIN_MILLIS);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            return answer(socket);
        }
    }

    /** Reads what comes until the other side ends the connection. */
    static Answer answer(Socket socket) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        InputStream in = socket.getInputStream();
        byte[] buffer = new byte[8192];
        try {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                all.write(buffer, 0, read);
            }
        } catch (SocketException closedHard) {
            // What came before is the answer.
            all.flush();
        }
        return new Answer(all.toString(StandardCharsets.UTF_8));
    }
}
