package org.mingjing.console;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import org.mingjing.door.ErrorAnswers;
import org.mingjing.people.Allowed;
import org.mingjing.people.Allowed.Caller;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers for whatever failed before a route was found; never with a page. */
@RestController
@Hidden
final class ErrorsController implements ErrorController {

    private final Answers answers;

    ErrorsController(Answers answers) {
        this.answers = answers;
    }

    @Allowed(to = Caller.ANYBODY)
    @RequestMapping("${server.error.path:${error.path:/error}}")
    ResponseEntity<ProblemDetail> error(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        int status = code instanceof Integer given ? given : HttpStatus.NOT_FOUND.value();
        ProblemDetail problem = answers.problem(HttpStatusCode.valueOf(status), ErrorAnswers.sentence(status));
        if (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String uri) {
            instance(problem, uri);
        }
        return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
    }

    private static void instance(ProblemDetail problem, String uri) {
        try {
            problem.setInstance(new URI(uri));
        } catch (URISyntaxException e) {
            // An address that is none is left out of the answer.
            problem.setInstance(null);
        }
    }
}
