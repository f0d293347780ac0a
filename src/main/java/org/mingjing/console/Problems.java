package org.mingjing.console;

import java.io.IOException;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.mingjing.author.trial.TrialBusy;
import org.mingjing.author.trial.TrialFailed;
import org.mingjing.access.AccessRefused;
import org.mingjing.door.BodyRefused;
import org.mingjing.door.ErrorAnswers;
import org.mingjing.database.LedgerException;
import org.mingjing.engine.AssessmentFailed;
import org.mingjing.files.FileRefused;
import org.mingjing.log.merkle.NoteException;
import org.mingjing.looks.LookRefused;
import org.mingjing.rules.FaultyPackage;
import org.mingjing.texts.Sentence;
import org.mingjing.texts.Told;
import org.mingjing.warn.ActRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;

/** Errors as problem details (RFC 9457), each with a sentence of our own: no word of a library reaches a person. */
@RestControllerAdvice
final class Problems extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final String RETRY_SECONDS = "5";
    /** Browsers know no such scheme, so that they ask nobody for a password of their own accord. */
    private static final String TOKENS = "Bearer";

    private final Answers answers;

    Problems(Answers answers) {
        this.answers = answers;
    }

    @ExceptionHandler(NotKnown.class)
    ProblemDetail notKnown(NotKnown e) {
        return answers.problem(HttpStatus.NOT_FOUND, Sentence.of(e));
    }

    @ExceptionHandler(ActRefused.class)
    ResponseEntity<ProblemDetail> notDone(ActRefused e) {
        HttpStatus status = switch (e.why()) {
            case UNKNOWN -> HttpStatus.NOT_FOUND;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case TOO_LATE -> HttpStatus.CONFLICT;
            case INCOMPLETE -> HttpStatus.UNPROCESSABLE_CONTENT;
            case CROWDED -> HttpStatus.SERVICE_UNAVAILABLE;
        };
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(status);
        return (status.is5xxServerError() ? answer.header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS) : answer)
                .body(answers.problem(status, Sentence.of(e)));
    }

    @ExceptionHandler({IllegalArgumentException.class, NoteException.class})
    ProblemDetail wrongInput(RuntimeException e) {
        return answers.problem(HttpStatus.BAD_REQUEST, ProblemSentences.of(e));
    }

    @ExceptionHandler(InvalidParameterException.class)
    ProblemDetail wrongAddress(InvalidParameterException e) {
        return answers.problem(HttpStatus.BAD_REQUEST, Sentence.of("console.query-unreadable"));
    }

    @ExceptionHandler(JacksonException.class)
    ProblemDetail noJson(JacksonException e) {
        return answers.problem(HttpStatus.BAD_REQUEST, Sentence.of("console.json-malformed", RequestJson.place(e)));
    }

    @ExceptionHandler(BodyRefused.class)
    ProblemDetail bodyRefused(BodyRefused e) {
        return answers.problem(HttpStatusCode.valueOf(e.status()), Sentence.of(e));
    }

    @ExceptionHandler(FileRefused.class)
    ProblemDetail fileRefused(FileRefused e) {
        return answers.problem(HttpStatusCode.valueOf(e.status()), Sentence.of(e));
    }

    @ExceptionHandler(LookRefused.class)
    ProblemDetail notOpened(LookRefused e) {
        return answers.problem(HttpStatusCode.valueOf(e.status()), Sentence.of(e));
    }

    @ExceptionHandler(AccessRefused.class)
    ResponseEntity<ProblemDetail> refused(AccessRefused e) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(e.status());
        if (e.retryAfterSeconds() > 0) {
            answer.header(HttpHeaders.RETRY_AFTER, String.valueOf(e.retryAfterSeconds()));
        }
        if (e.status() == HttpStatus.UNAUTHORIZED.value()) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, TOKENS);
        }
        return answer.body(answers.problem(HttpStatusCode.valueOf(e.status()), e.sentence()));
    }

    @ExceptionHandler(TrialBusy.class)
    ProblemDetail busy(TrialBusy e) {
        return answers.problem(HttpStatus.SERVICE_UNAVAILABLE, Sentence.of(e));
    }

    @ExceptionHandler({FaultyPackage.class, AssessmentFailed.class, TrialFailed.class})
    ProblemDetail cannotBeProcessed(RuntimeException e) {
        return answers.problem(HttpStatus.UNPROCESSABLE_CONTENT, Sentence.of(e));
    }

    /** What was sent is so deep that it cannot be looked at; whatever it is, it is at fault and not the service. */
    @ExceptionHandler(StackOverflowError.class)
    ProblemDetail tooDeep(StackOverflowError e) {
        return answers.problem(HttpStatus.UNPROCESSABLE_CONTENT, Sentence.of("console.nested-too-deeply"));
    }

    @ExceptionHandler(LedgerException.class)
    ResponseEntity<ProblemDetail> databaseFailed(LedgerException e) {
        LOG.error("The database failed a request: {}", Told.inLog(e));
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                .body(answers.problem(HttpStatus.SERVICE_UNAVAILABLE, ProblemSentences.of(e)));
    }

    @ExceptionHandler(LongWork.NotNow.class)
    ResponseEntity<ProblemDetail> notNow(LongWork.NotNow e) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                .body(answers.problem(HttpStatus.SERVICE_UNAVAILABLE, Sentence.of(e)));
    }

    /** Whoever asked has ended the connection: there is nobody to answer. */
    @ExceptionHandler(ClientAbortException.class)
    void gone(ClientAbortException e) {
        LOG.debug("Whoever asked has gone", e);
    }

    /** A body that is packed in a broken way, or breaks off. */
    @ExceptionHandler(IOException.class)
    ProblemDetail brokenBody(IOException e) {
        LOG.debug("A body cannot be read", e);
        return answers.problem(HttpStatus.BAD_REQUEST, Sentence.of("console.body-breaks-off"));
    }

    @ExceptionHandler({RuntimeException.class, Error.class})
    ProblemDetail failed(Throwable e) {
        LOG.error("A request failed that should not", e);
        return answers.problem(HttpStatus.INTERNAL_SERVER_ERROR,
                ErrorAnswers.sentence(HttpStatus.INTERNAL_SERVER_ERROR.value()));
    }

    /** What the framework itself refuses, in our words. */
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception e, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        ProblemDetail problem = answers.problem(status, ProblemSentences.of(e, status.value()));
        return super.handleExceptionInternal(e, problem, headers, status, request);
    }
}
