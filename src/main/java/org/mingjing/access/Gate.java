package org.mingjing.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import org.mingjing.people.Allowed;
import org.mingjing.people.Allowed.Caller;
import org.mingjing.people.Person;
import org.mingjing.people.Role;
import org.mingjing.people.Scope;
import org.mingjing.texts.Sentence;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets through who may call a controller's method by what the method says of itself; where it says nothing, nobody. */
final class Gate implements HandlerInterceptor {

    private static final Logger LOG = LoggerFactory.getLogger(Gate.class);
    /** Handlers of the framework that know nothing of this house: the description of the routes, and which methods an address takes. */
    private static final Set<String> OTHERS = Set.of("org.springdoc.", "org.springframework.web.servlet.mvc.method.");

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && OTHERS.stream().noneMatch(method.getBeanType().getName()::startsWith)) {
            check(method);
        }
        return true;
    }

    private static void check(HandlerMethod method) {
        Allowed allowed = method.getMethodAnnotation(Allowed.class);
        if (allowed == null) {
            LOG.error("{} does not say who may call it, so nobody may", method);
            throw AccessRefused.forbidden(Sentence.of("access.nobody-may"));
        }
        List<Caller> callers = List.of(allowed.to());
        if (callers.contains(Caller.ANYBODY) || callers.contains(Caller.SOURCE) && SignedIn.tokenHere().isPresent()) {
            return;
        }
        SignedIn who = SignedIn.here().orElseThrow(() -> AccessRefused.notSignedIn(Sentence.of("access.not-signed-in")));
        if (!callers.contains(Caller.SIGNED_IN)) {
            checkRoles(who, allowed);
        }
    }

    private static void checkRoles(SignedIn who, Allowed allowed) {
        if (who.mustChangePassword()) {
            throw AccessRefused.forbidden(Sentence.of("access.password-first"));
        }
        List<Role> roles = List.of(allowed.value());
        if (!who.person().hasAny(roles)) {
            throw AccessRefused.forbidden(roles.isEmpty() ? Sentence.of("access.token-needed")
                    : Sentence.of("access.role-missing", roles.stream().map(Role::sentence).toList()));
        }
        if (allowed.everywhere() && !hasEverywhere(who.person(), roles)) {
            throw AccessRefused.forbidden(Sentence.of("access.role-not-everywhere", roles.stream().map(Role::sentence).toList()));
        }
    }

    /** Whether a person may call what says so of itself, whatever the password and the session. */
    static boolean lets(Person person, Allowed allowed) {
        List<Role> roles = List.of(allowed.value());
        List<Caller> callers = List.of(allowed.to());
        return callers.contains(Caller.ANYBODY) || callers.contains(Caller.SIGNED_IN)
                || person.hasAny(roles) && (!allowed.everywhere() || hasEverywhere(person, roles));
    }

    private static boolean hasEverywhere(Person person, List<Role> roles) {
        return person.scopes(roles).contains(Scope.everything());
    }
}
