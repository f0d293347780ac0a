package org.mingjing.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Answers requests that do not reach a route as those are answered that do: in one place, with problem details. */
@Component
final class Refusals {

    private final HandlerExceptionResolver answers;

    Refusals(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver answers) {
        this.answers = answers;
    }

    void answer(HttpServletRequest request, HttpServletResponse response, RuntimeException refused) {
        if (!response.isCommitted()) {
            answers.resolveException(request, response, null, refused);
        }
    }
}
