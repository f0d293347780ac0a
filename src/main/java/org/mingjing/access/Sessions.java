package org.mingjing.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.mingjing.people.Account;
import org.mingjing.people.OpenSessions;
import org.mingjing.people.PeopleSettings;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.session.SessionInformation;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;

/** The sessions of people. Whoever signs in gets a new one: what came before, from whomever, is worth nothing then. */
public final class Sessions implements OpenSessions {

    private static final String FORWARDED = "X-Forwarded-For";

    private final SessionRegistry registry;
    private final SecurityContextRepository contexts;
    private final CsrfTokenRepository tokens;
    private final PeopleSettings settings;
    private final boolean behindProxy;

    /** @param behindProxy whether requests come from a proxy of ours, which says whose they are */
    Sessions(SessionRegistry registry, SecurityContextRepository contexts, CsrfTokenRepository tokens, PeopleSettings settings,
            boolean behindProxy) {
        this.registry = registry;
        this.contexts = contexts;
        this.tokens = tokens;
        this.settings = settings;
        this.behindProxy = behindProxy;
    }

    /** How a browser shows that a request which changes something was meant. */
    public record Csrf(String header, String token) {}

    /** That of the session that the request has, or has now. */
    public Csrf csrf(HttpServletRequest request, HttpServletResponse response) {
        CsrfToken token = tokens.loadToken(request);
        if (token == null) {
            token = tokens.generateToken(request);
            tokens.saveToken(token, request, response);
        }
        return new Csrf(token.getHeaderName(), token.getToken());
    }

    /** The address from which a request comes: what the proxy before us added last, or else whoever has the connection. */
    public String address(HttpServletRequest request) {
        List<String> forwarded = Collections.list(request.getHeaders(FORWARDED));
        if (!behindProxy || forwarded.isEmpty()) {
            return request.getRemoteAddr();
        }
        String last = forwarded.get(forwarded.size() - 1);
        return last.substring(last.lastIndexOf(',') + 1).strip();
    }

    /** Begins a session for the owner of an account, in place of any that the request has. */
    public void begin(Account account, HttpServletRequest request, HttpServletResponse response) {
        end(request);
        SignedIn principal = SignedIn.of(account);
        Authentication signedIn = UsernamePasswordAuthenticationToken.authenticated(principal, null, List.of());
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(signedIn);
        SecurityContextHolder.setContext(context);
        HttpSession session = request.getSession(true);
        session.setMaxInactiveInterval((int) TimeUnit.MINUTES.toSeconds(settings.sessions().idleMinutesMax()));
        contexts.saveContext(context, request, response);
        registry.registerNewSession(session.getId(), principal);
    }

    /** Ends the session of a request. */
    public void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
    }

    @Override
    public void end(String account) {
        registry.getAllPrincipals().stream()
                .filter(principal -> principal instanceof SignedIn signedIn && signedIn.person().account().equals(account))
                .flatMap(principal -> registry.getAllSessions(principal, false).stream())
                .forEach(SessionInformation::expireNow);
    }
}
