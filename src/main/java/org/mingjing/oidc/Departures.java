package org.mingjing.oidc;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.mingjing.access.SignedIn;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets people go to the provider if it answers. What is remembered of whoever does not come back is soon forgotten. */
final class Departures extends OncePerRequestFilter {

    private static final int AWAY_SECONDS_MAX = 600;

    private final Provider provider;
    private final String begin;

    Departures(Provider provider, String begin) {
        this.provider = provider;
        this.begin = begin;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith(begin);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!provider.isThere()) {
            Arrivals.nobodyThere(response);
            return;
        }
        boolean stranger = SignedIn.here().isEmpty();
        chain.doFilter(request, response);
        HttpSession session = request.getSession(false);
        if (stranger && session != null) {
            session.setMaxInactiveInterval(AWAY_SECONDS_MAX);
        }
    }
}
