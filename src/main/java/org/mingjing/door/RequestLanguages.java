package org.mingjing.door;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import org.mingjing.texts.Language;

/**
 * In which language requests are answered: the one that they ask for, else that of the service.
 *
 * @param ofService spoken to who asks for none
 */
public record RequestLanguages(Language ofService) {

    /** The language of a request, by its header {@code Accept-Language}. */
    public Language of(HttpServletRequest request) {
        return Language.accepted(String.join(",", Collections.list(request.getHeaders("Accept-Language"))), ofService);
    }
}
