package org.mingjing.door;

import java.io.IOException;
import java.util.Set;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.mingjing.texts.Sentence;

/** What is answered to a request that the web server itself refuses: problem details instead of a page of its own. */
public final class ErrorAnswers extends ErrorReportValve {

    private static final int ERRORS_FROM = 400;
    private static final int SERVER_ERRORS_FROM = 500;
    private static final Set<Integer> SAID = Set.of(400, 404, 405, 406, 408, 413, 414, 415, 431, 501, 503);

    private final RequestLanguages languages;

    ErrorAnswers(RequestLanguages languages) {
        this.languages = languages;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        int status = response.getStatus();
        if (status < ERRORS_FROM || response.getContentWritten() > 0) {
            return;
        }
        try {
            new Refusal(status, sentence(status)).write(request, response, languages.of(request));
        } catch (IOException | IllegalStateException e) {
            container.getLogger().debug("Whoever asked has gone", e);
        }
    }

    /** What to say of a status about whose cause nothing more is known. */
    public static Sentence sentence(int status) {
        return SAID.contains(status) ? Sentence.of("door.status-" + status)
                : Sentence.of(status < SERVER_ERRORS_FROM ? "door.refused" : "door.service-failed");
    }
}
