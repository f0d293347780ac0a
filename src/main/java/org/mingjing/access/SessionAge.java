package org.mingjing.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends sessions that have lasted as long as any may, however busy they are. */
final class SessionAge extends OncePerRequestFilter {

    private final long millisMax;
    private final Clock clock;

    SessionAge(int hoursMax, Clock clock) {
        this.millisMax = TimeUnit.HOURS.toMillis(hoursMax);
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (session != null && clock.millis() - session.getCreationTime() >= millisMax) {
            session.invalidate();
        }
        chain.doFilter(request, response);
    }
}
