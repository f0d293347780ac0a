package org.mingjing.console;

import java.util.List;
import java.util.Objects;
import org.mingjing.door.ErrorAnswers;
import org.mingjing.door.Quoted;
import org.mingjing.database.LedgerException;
import org.mingjing.log.merkle.NoteException;
import org.mingjing.texts.Sentence;
import org.mingjing.texts.Told;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** What to tell whoever asked of something that went wrong. */
final class ProblemSentences {

    private ProblemSentences() {}

    /** Of an error of our own: its message, where that is a sentence and not the word of a library. */
    static Sentence of(RuntimeException e) {
        if (e instanceof Told told) {
            return told.sentence();
        }
        boolean ours = e.getClass() == IllegalArgumentException.class || e instanceof NoteException
                || e instanceof LedgerException && e.getCause() == null;
        if (ours && e.getMessage() != null) {
            return Sentence.asItIs(e.getMessage());
        }
        return e instanceof LedgerException
                ? Sentence.of("console.database-failed")
                : Sentence.of("console.not-understood");
    }

    /** Of an error of the framework that is answered with the status. */
    static Sentence of(Exception e, int status) {
        if (e instanceof TypeMismatchException mismatch) {
            return mismatch(mismatch);
        }
        if (e instanceof MissingServletRequestParameterException missing) {
            return Sentence.of("console.parameter-missing", missing.getParameterName());
        }
        if (e instanceof HttpRequestMethodNotSupportedException method && method.getSupportedMethods() != null) {
            return Sentence.of("console.method-not-taken", method.getMethod(), List.of(method.getSupportedMethods()));
        }
        if (e instanceof HttpMediaTypeNotSupportedException type && !type.getSupportedMediaTypes().isEmpty()) {
            List<String> taken = type.getSupportedMediaTypes().stream().map(Object::toString).sorted().toList();
            return type.getContentType() == null ? Sentence.of("console.type-missing", taken)
                    : Sentence.of("console.type-not-taken", Quoted.shown(type.getContentType().toString()), taken);
        }
        return ErrorAnswers.sentence(status);
    }

    private static Sentence mismatch(TypeMismatchException e) {
        Throwable cause = NestedExceptionUtils.getRootCause(e);
        Sentence why = cause instanceof Told || cause != null && cause.getClass() == IllegalArgumentException.class && cause.getMessage() != null
                ? Sentence.of(cause)
                : Sentence.of("console.value-not-understood", Quoted.shown(Objects.toString(e.getValue(), "")));
        return e instanceof MethodArgumentTypeMismatchException argument
                ? Sentence.of("console.in-parameter", argument.getName(), why) : Sentence.of("console.in-some-parameter", why);
    }
}
