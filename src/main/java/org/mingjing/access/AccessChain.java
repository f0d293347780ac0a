package org.mingjing.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.mingjing.people.Role;
import org.mingjing.people.SourceToken;
import org.mingjing.texts.Sentence;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.session.SessionInformationExpiredStrategy;

/** The chain that every request passes after the door: tokens, sessions, forged requests, headers, and who must be signed in. */
@Configuration(proxyBeanMethods = false)
class AccessChain {

    private static final String SESSION = "/api/v1/session";
    private static final Set<String> METHODS_THAT_ONLY_READ = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final List<Role> OBSERVERS = List.of(Role.ADMINISTRATOR, Role.AUDITOR);

    private final Refusals refusals;
    private final String contentPolicy;

    AccessChain(Refusals refusals, @Value("${mingjing.pages.content-policy}") String contentPolicy) {
        this.refusals = refusals;
        this.contentPolicy = contentPolicy;
    }

    @Bean
    SecurityFilterChain chain(HttpSecurity http, SecurityContextRepository contexts, CsrfTokenRepository tokens, SessionRegistry sessions,
            RequestFilters filters, ObjectProvider<ChainPart> further) {
        http.securityContext(context -> context.securityContextRepository(contexts))
                .requestCache(cache -> cache.disable()).logout(logout -> logout.disable())
                .sessionManagement(session -> session.sessionConcurrency(many -> many.maximumSessions(-1)
                        .sessionRegistry(sessions).expiredSessionStrategy(ended())))
                .csrf(csrf -> csrf.csrfTokenRepository(tokens)
                        // What is sent is not compressed, so that the token needs no mask.
                        .csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler())
                        .requireCsrfProtectionMatcher(AccessChain::isActOfSession))
                .exceptionHandling(refused -> refused.authenticationEntryPoint((request, response, e) ->
                        refusals.answer(request, response, AccessRefused.notSignedIn(Sentence.of("access.not-signed-in"))))
                        .accessDeniedHandler(denied()))
                .addFilterBefore(filters.ages(), SecurityContextHolderFilter.class)
                .addFilterBefore(filters.tokens(), CsrfFilter.class);
        further.orderedStream().forEach(part -> part.putInto(http));
        headers(http);
        rules(http);
        return http.build();
    }

    private void headers(HttpSecurity http) {
        HeaderWriter notKept = new DelegatingRequestMatcherHeaderWriter(request -> request.getRequestURI().startsWith("/api/")
                || request.getRequestURI().startsWith("/actuator"), new CacheControlHeadersWriter());
        http.headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(contentPolicy))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .frameOptions(frames -> frames.deny())
                .cacheControl(cache -> cache.disable()).addHeaderWriter(notKept));
    }

    // Of what is not listed here, the pages are for everybody, and whatever a controller does is for whom its method names.
    private static void rules(HttpSecurity http) {
        PathPatternRequestMatcher.Builder paths = PathPatternRequestMatcher.withDefaults();
        http.authorizeHttpRequests(rules -> rules.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC).permitAll()
                .requestMatchers(paths.matcher("/actuator/health"), paths.matcher("/actuator/health/**")).permitAll()
                .requestMatchers(paths.matcher("/actuator"), paths.matcher("/actuator/**"))
                .access((who, context) -> new AuthorizationDecision(isObserver()))
                .requestMatchers(paths.matcher("/api/v1/openapi"), paths.matcher("/api/v1/openapi.yaml")).permitAll()
                .requestMatchers(paths.matcher(HttpMethod.POST, SESSION), paths.matcher(SESSION + "/providers")).permitAll()
                .requestMatchers(paths.matcher(HttpMethod.GET, "/api/v1/first-start")).permitAll()
                .requestMatchers(paths.matcher("/api/**")).authenticated()
                .anyRequest().permitAll());
    }

    private static boolean isObserver() {
        return SignedIn.tokenHere().filter(token -> token.kind() == SourceToken.Kind.METRICS).isPresent()
                || SignedIn.here().filter(who -> !who.mustChangePassword() && who.person().hasAny(OBSERVERS)).isPresent();
    }

    // A browser sends its cookie whoever made it ask; a token nobody sends without meaning to. Who signs in has no session to misuse,
    // and the door has turned away what another page or a form could send.
    private static boolean isActOfSession(HttpServletRequest request) {
        return !METHODS_THAT_ONLY_READ.contains(request.getMethod()) && SignedIn.here().isPresent()
                && !(request.getMethod().equals("POST") && request.getRequestURI().equals(SESSION));
    }

    private AccessDeniedHandler denied() {
        return (request, response, e) -> refusals.answer(request, response, AccessRefused.forbidden(e instanceof CsrfException
                ? Sentence.of("access.csrf-missing") : Sentence.of("access.observers-only")));
    }

    // Whoever signs in again with the cookie of a session that has ended is not told of that first; nor whoever opens a page, which asks.
    private SessionInformationExpiredStrategy ended() {
        return event -> {
            String asked = event.getRequest().getRequestURI();
            if (asked.equals(SESSION) && event.getRequest().getMethod().equals("POST") || !asked.startsWith("/api/") && !asked.startsWith("/actuator")) {
                event.getFilterChain().doFilter(event.getRequest(), event.getResponse());
            } else {
                refusals.answer(event.getRequest(), event.getResponse(), AccessRefused.notSignedIn(Sentence.of("access.session-ended")));
            }
        };
    }
}
