package org.mingjing.console;

import jakarta.servlet.http.HttpServletResponse;
import org.mingjing.door.RequestLanguages;
import org.mingjing.door.Titles;
import org.mingjing.texts.Language;
import org.mingjing.texts.Sentence;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Puts what a request is told into the language that it asks for. */
@Component
public final class Answers {

    private final RequestLanguages languages;

    Answers(RequestLanguages languages) {
        this.languages = languages;
    }

    /** The language of the request that this thread answers, which the answer names from now on. */
    public Language language() {
        ServletRequestAttributes here = (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
        Language language = languages.of(here.getRequest());
        HttpServletResponse response = here.getResponse();
        if (response != null) {
            response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.tag());
        }
        return language;
    }

    /** Problem details of the status. */
    ProblemDetail problem(HttpStatusCode status, Sentence detail) {
        Language language = language();
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail.in(language));
        problem.setTitle(Titles.of(status.value()).in(language));
        return problem;
    }
}
