package org.mingjing.door;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.mingjing.texts.Sentence;

/**
 * Bounds how many requests are inside at the same time, and how many of them with a body, so that slow ones never hold all threads:
 * whoever asks about the service's health, or only reads, finds one.
 */
final class Crowd extends ValveBase {

    private static final int RETRY_SECONDS = 2;
    private static final String HEALTH = "/actuator/";

    private final HttpLimits limits;
    private final Semaphore requests;
    private final Semaphore bodies;
    private final RequestLanguages languages;
    private final AttachmentLimits files;

    Crowd(HttpLimits limits, AttachmentLimits files, RequestLanguages languages) {
        super(true);
        this.languages = languages;
        this.files = files;
        this.limits = limits;
        this.requests = new Semaphore(limits.requestsMax());
        this.bodies = new Semaphore(limits.bodiesMax());
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        new Client(request.getCoyoteRequest()).at(request);
        String path = request.getRequestURI() == null ? "" : request.getRequestURI();
        if (path.startsWith(HEALTH)) {
            getNext().invoke(request, response);
            return;
        }
        within(requests, request, response, () -> {
            if (Door.hasBody(request)) {
                withBody(request, response, files.bodyBytesMax(path, limits));
            } else {
                getNext().invoke(request, response);
            }
        });
    }

    private void withBody(Request request, Response response, long bytesMax) throws IOException, ServletException {
        if (request.getContentLengthLong() > bytesMax) {
            new Refusal(413, HttpLimits.tooLong(bytesMax)).write(request, response, languages.of(request));
        } else if (request.getHeader("Content-Encoding") != null && !limits.mayBePacked(request.getRequestURI())) {
            new Refusal(415, Sentence.of("door.body-packed")).write(request, response, languages.of(request));
        } else {
            within(bodies, request, response, () -> getNext().invoke(request, response));
        }
    }

    private interface Visit {
        void run() throws IOException, ServletException;
    }

    private void within(Semaphore room, Request request, Response response, Visit visit)
            throws IOException, ServletException {
        if (!room.tryAcquire()) {
            new Refusal(503, Sentence.of("door.crowded"), RETRY_SECONDS).write(request, response, languages.of(request));
            return;
        }
        try {
            visit.run();
        } finally {
            room.release();
        }
    }
}
