package org.mingjing.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.mingjing.cli.SignedInClient;

/** Somebody who listens to what becomes of warnings, over a connection of their own as a page does. */
final class Listening implements AutoCloseable {

    private final HttpURLConnection connection;
    private final BufferedReader lines;

    private Listening(HttpURLConnection connection, BufferedReader lines) {
        this.connection = connection;
        this.lines = lines;
    }

    static Listening to(SignedInClient client) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) URI.create(client.address() + "/api/v1/warnings/stream").toURL().openConnection();
        client.headers().forEach(connection::setRequestProperty);
        connection.setRequestProperty("Accept", "text/event-stream");
        return new Listening(connection, new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8)));
    }

    /** When a warning about the case was heard of. */
    Instant awaitCase(String caseId) throws IOException {
        String wanted = "\"case\":\"" + caseId + "\"";
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.contains(wanted)) {
                return Instant.now();
            }
        }
        throw new IllegalStateException("The stream of warnings ended before the card of " + caseId + " came.");
    }

    @Override
    public void close() {
        connection.disconnect();
    }
}
