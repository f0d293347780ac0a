package org.mingjing.access;

import java.time.LocalDate;
import java.util.List;
import org.mingjing.drivers.Installation;
import org.mingjing.people.Allowed;
import org.mingjing.people.Person;
import org.mingjing.people.Sight;
import org.mingjing.people.SourceToken;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives a controller's method who calls it: the person, what the person sees by the roles of the method, or the token. */
final class CallerArguments implements HandlerMethodArgumentResolver {

    private static final List<Class<?>> TYPES = List.of(Person.class, Sight.class, SourceToken.class, SignedIn.class);

    private final Installation installation;

    CallerArguments(Installation installation) {
        this.installation = installation;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return TYPES.contains(parameter.getParameterType());
    }

    @Override
    public Object resolveArgument(MethodParameter parameter, ModelAndViewContainer container, NativeWebRequest request,
            WebDataBinderFactory binders) {
        if (parameter.getParameterType() == SourceToken.class) {
            return SignedIn.tokenHere().orElseThrow();
        }
        SignedIn who = SignedIn.here().orElseThrow();
        if (parameter.getParameterType() == SignedIn.class) {
            return who;
        }
        return parameter.getParameterType() == Person.class ? who.person() : sight(who.person(), parameter);
    }

    private Sight sight(Person person, MethodParameter parameter) {
        Allowed allowed = parameter.getMethodAnnotation(Allowed.class);
        return Sight.of(person, List.of(allowed.value()), () -> installation.ledger().registry(installation.ledger().now()),
                LocalDate.now(installation.clock()));
    }
}
