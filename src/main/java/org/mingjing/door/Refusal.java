package org.mingjing.door;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.mingjing.texts.Language;
import org.mingjing.texts.Sentence;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/**
 * An answer to a request that no route sees: problem details (RFC 9457), as the routes give them.
 *
 * @param status HTTP status
 * @param detail sentence for whoever asked
 * @param retryAfterSeconds when to ask again, 0 if that would not help
 */
record Refusal(int status, Sentence detail, int retryAfterSeconds) {

    private static final JsonMapper JSON = new JsonMapper();

    Refusal(int status, Sentence detail) {
        this(status, detail, 0);
    }

    /** Writes the answer, if nothing was answered yet. */
    void write(Request request, Response response, Language language) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        byte[] body = JSON.writeValueAsBytes(details(request, language));
        // What the web server refused before it looked for a route is closed to further words; this opens it again.
        response.setSuspended(false);
        response.reset();
        response.setStatus(status);
        if (retryAfterSeconds > 0) {
            response.setHeader("Retry-After", String.valueOf(retryAfterSeconds));
        }
        if (Door.hasBody(request)) {
            // The body is not read, and whoever sent it must not use the connection again.
            response.setHeader("Connection", "close");
        }
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Language", language.tag());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
        response.flushBuffer();
    }

    private Map<String, Object> details(Request request, Language language) {
        Map<String, Object> details = new TreeMap<>();
        details.put("detail", detail.in(language));
        details.put("status", status);
        details.put("title", Titles.of(status).in(language));
        if (request.getRequestURI() != null) {
            details.put("instance", request.getRequestURI());
        }
        return details;
    }
}
