package org.mingjing.console.door;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/** What is answered to a request that the web server itself refuses: problem details instead of a page of its own. */
public final class ErrorAnswers extends ErrorReportValve {

    private static final int ERRORS_FROM = 400;

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        int status = response.getStatus();
        if (status < ERRORS_FROM || response.getContentWritten() > 0) {
            return;
        }
        try {
            new Refusal(status, sentence(status)).write(request, response);
        } catch (IOException | IllegalStateException e) {
            container.getLogger().debug("Whoever asked has gone", e);
        }
    }

    /** What to say of a status about whose cause nothing more is known. */
    public static String sentence(int status) {
        return switch (status) {
            case 400 -> "The request cannot be read: its first line, its address or one of its headers is not well formed. "
                    + "In an address, write what is not a letter, a digit or one of - . _ ~ as its bytes in UTF-8, such as %20 for a "
                    + "blank, %5C for \\ and %25 for %.";
            case 404 -> "There is nothing at this address; /api/v1/openapi lists what there is.";
            case 405 -> "This address does not take requests of this method; /api/v1/openapi lists what it takes.";
            case 406 -> "What is at this address cannot be given in the form that was asked for.";
            case 408 -> "The request did not arrive in time.";
            case 413 -> "The request is larger than is taken.";
            case 414 -> "The address of the request is longer than is taken.";
            case 415 -> "The body is in a content type that is not taken here.";
            case 431 -> "The headers of the request are larger than is taken.";
            case 501 -> "This method, or this way of sending a body, is not known here.";
            case 503 -> "The service cannot answer now; ask again later.";
            default -> status < 500 ? "The request was refused." : "The service failed; its log says why.";
        };
    }
}
