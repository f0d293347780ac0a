package org.mingjing.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.mingjing.drivers.Installation;
import org.mingjing.people.RequestRates;
import org.mingjing.people.SourceToken;
import org.mingjing.people.SourceTokens;
import org.mingjing.texts.Sentence;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/** Signs in whoever comes with a token, for the one thing the token is for. What it says counts before any session. */
final class TokenFilter extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";
    private static final PathPatternRequestMatcher.Builder PATHS = PathPatternRequestMatcher.withDefaults();
    private static final RequestMatcher FACTS = PATHS.matcher(HttpMethod.POST, "/api/v1/facts");
    private static final RequestMatcher METRICS =
            new OrRequestMatcher(PATHS.matcher(HttpMethod.GET, "/actuator/prometheus"), PATHS.matcher(HttpMethod.GET, "/actuator/info"));

    private final SourceTokens tokens;
    private final RequestRates rates;
    private final Installation installation;
    private final Refusals refusals;

    TokenFilter(SourceTokens tokens, RequestRates rates, Installation installation, Refusals refusals) {
        this.tokens = tokens;
        this.rates = rates;
        this.installation = installation;
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String given = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (given == null) {
            chain.doFilter(request, response);
            return;
        }
        try {
            enter(request, given);
        } catch (AccessRefused refused) {
            refusals.answer(request, response, refused);
            return;
        }
        chain.doFilter(request, response);
    }

    private void enter(HttpServletRequest request, String given) {
        SourceToken token = given.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? tokens.good(given.substring(SCHEME.length()).strip(), installation.clock().instant()).orElse(null) : null;
        if (token == null) {
            throw AccessRefused.notSignedIn(Sentence.of("access.token-not-good"));
        }
        if (!isFor(token, request)) {
            throw AccessRefused.forbidden(token.kind() == SourceToken.Kind.FACTS
                    ? Sentence.of("access.token-for-facts") : Sentence.of("access.token-for-metrics"));
        }
        long wait = rates.count(token);
        if (wait > 0) {
            throw AccessRefused.tooOften("access.token-too-often", wait);
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(token, null, List.of()));
        SecurityContextHolder.setContext(context);
    }

    private static boolean isFor(SourceToken token, HttpServletRequest request) {
        return (token.kind() == SourceToken.Kind.FACTS ? FACTS : METRICS).matches(request);
    }
}
