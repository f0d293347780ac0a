package org.mingjing.console;

import org.mingjing.assess.AssessmentFailed;
import org.mingjing.ledger.LedgerException;
import org.mingjing.rules.FaultyPackage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;

/** Errors as problem details (RFC 9457), each with a sentence. */
@RestControllerAdvice
final class Problems extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    @ExceptionHandler(NotKnown.class)
    ProblemDetail notKnown(NotKnown e) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, e.getMessage());
    }

    @ExceptionHandler(IllegalArgumentException.class)
    ProblemDetail wrongInput(IllegalArgumentException e) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, String.valueOf(e.getMessage()));
    }

    @ExceptionHandler(JacksonException.class)
    ProblemDetail noJson(JacksonException e) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST,
                "The body is not well-formed JSON: " + e.getOriginalMessage());
    }

    @ExceptionHandler({FaultyPackage.class, AssessmentFailed.class})
    ProblemDetail cannotBeProcessed(RuntimeException e) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_ENTITY, String.valueOf(e.getMessage()));
    }

    @ExceptionHandler(LedgerException.class)
    ProblemDetail databaseFailed(LedgerException e) {
        LOG.error("The database failed a request", e);
        return ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE, String.valueOf(e.getMessage()));
    }

    @ExceptionHandler(RuntimeException.class)
    ProblemDetail failed(RuntimeException e) {
        LOG.error("A request failed that should not", e);
        return ProblemDetail.forStatusAndDetail(HttpStatus.INTERNAL_SERVER_ERROR,
                "The service failed; its log says why.");
    }

    /** Something that was asked for does not exist; the message is a sentence. */
    static final class NotKnown extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NotKnown(String sentence) {
            super(sentence);
        }
    }
}
