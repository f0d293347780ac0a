package org.mingjing.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/** Gives every route a body that is bounded in length and pace. */
final class BodyFilter extends OncePerRequestFilter {

    private final HttpLimits limits;
    private final AttachmentLimits files;

    BodyFilter(HttpLimits limits, AttachmentLimits files) {
        this.files = files;
        this.limits = limits;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Client client = Client.of(request);
        chain.doFilter(client == null ? request : new Paced(request, client), response);
    }

    private final class Paced extends HttpServletRequestWrapper {

        private final Client client;
        private @Nullable ServletInputStream body;

        Paced(HttpServletRequest request, Client client) {
            super(request);
            this.client = client;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            if (body == null) {
                body = new PacedBody(super.getInputStream(), client, limits, files.bodyBytesMax(getRequestURI(), limits));
            }
            return body;
        }

        @Override
        public BufferedReader getReader() throws IOException {
            return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
        }
    }
}
