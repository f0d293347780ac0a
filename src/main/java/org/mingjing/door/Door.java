package org.mingjing.door;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/**
 * Lets in what was sent to this service, and by nothing but its own pages or a program. A web page anywhere could otherwise have
 * the browser of somebody who is signed in here read and write, or sign in as another.
 */
final class Door extends ValveBase {

    private final Visitors visitors;
    private final RequestLanguages languages;

    Door(Visitors visitors, RequestLanguages languages) {
        super(true);
        this.languages = languages;
        this.visitors = visitors;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        Optional<Refusal> refusal = visitors.refusal(new Visitors.Headers(headers(request, "Host"),
                headers(request, "Origin"), headers(request, "Sec-Fetch-Site")), request.getLocalPort(), isFollowedLink(request));
        if (refusal.isEmpty()) {
            refusal = Forms.refusal(request.getMethod(), headers(request, "Content-Type"), hasBody(request),
                    headers(request, "User-Agent"));
        }
        if (refusal.isEmpty()) {
            refusal = Observers.refusal(request.getRequestURI(), request.getQueryString());
        }
        if (refusal.isPresent()) {
            refusal.get().write(request, response, languages.of(request));
        } else {
            getNext().invoke(request, response);
        }
    }

    private static boolean isFollowedLink(Request request) {
        return request.getRequestURI() != null && FollowedLinks.is(request.getMethod(), request.getRequestURI(),
                headers(request, "Sec-Fetch-Mode"), headers(request, "Sec-Fetch-Dest"));
    }

    /** Whether the request has a body, of whatever length. */
    static boolean hasBody(Request request) {
        String length = request.getHeader("Content-Length");
        return length != null && !length.strip().equals("0") || request.getHeader("Transfer-Encoding") != null;
    }

    private static List<String> headers(Request request, String name) {
        return Collections.list(request.getHeaders(name));
    }
}
