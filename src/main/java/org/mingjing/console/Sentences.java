package org.mingjing.console;

import java.util.Objects;
import org.mingjing.console.door.ErrorAnswers;
import org.mingjing.console.door.Quoted;
import org.mingjing.ledger.database.LedgerException;
import org.mingjing.ledger.log.merkle.NoteException;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** What to tell whoever asked of something that went wrong. */
final class Sentences {

    private Sentences() {}

    /** Of an error of our own: its message, where that is a sentence and not the word of a library. */
    static String of(RuntimeException e) {
        boolean ours = e.getClass() == IllegalArgumentException.class || e instanceof NoteException
                || e instanceof LedgerException && e.getCause() == null;
        if (ours && e.getMessage() != null) {
            return e.getMessage();
        }
        return e instanceof LedgerException
                ? "The database does not answer or did not do what was asked; the log of the service says why. Ask again later."
                : "Something in the request is written in a way that is not understood.";
    }

    /** Of an error of the framework that is answered with the status. */
    static String of(Exception e, int status) {
        if (e instanceof TypeMismatchException mismatch) {
            return mismatch(mismatch);
        }
        if (e instanceof MissingServletRequestParameterException missing) {
            return "The parameter '" + missing.getParameterName() + "' is missing.";
        }
        if (e instanceof HttpRequestMethodNotSupportedException method && method.getSupportedMethods() != null) {
            return "This address does not take " + method.getMethod() + ", but " + String.join(", ", method.getSupportedMethods())
                    + ".";
        }
        if (e instanceof HttpMediaTypeNotSupportedException type && !type.getSupportedMediaTypes().isEmpty()) {
            return "The body is " + (type.getContentType() == null ? "in no content type" : "in the content type "
                    + Quoted.text(type.getContentType().toString())) + ", which is not taken here; taken are "
                    + String.join(", ", type.getSupportedMediaTypes().stream().map(Object::toString).sorted().toList()) + ".";
        }
        return ErrorAnswers.sentence(status);
    }

    private static String mismatch(TypeMismatchException e) {
        String name = e instanceof MethodArgumentTypeMismatchException argument ? "'" + argument.getName() + "'" : "a parameter";
        Throwable cause = NestedExceptionUtils.getRootCause(e);
        String why = cause != null && cause.getClass() == IllegalArgumentException.class && cause.getMessage() != null
                ? cause.getMessage()
                : Quoted.text(Objects.toString(e.getValue(), "")) + " is not understood.";
        return "In " + name + ": " + why;
    }
}
