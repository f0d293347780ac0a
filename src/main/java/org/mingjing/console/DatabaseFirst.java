package org.mingjing.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.servlet.HandlerInterceptor;

/** Answers at once while the database does not, instead of letting whoever asks wait for a connection. */
final class DatabaseFirst implements HandlerInterceptor {

    private final DatabaseProbe probe;

    DatabaseFirst(DatabaseProbe probe) {
        this.probe = probe;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!probe.answers()) {
            throw LongWork.NotNow.of("console.database-silent");
        }
        return true;
    }
}
