package org.mingjing.access;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.mingjing.people.Allowed;
import org.mingjing.people.Person;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;

/** Which routes somebody may call, told by what the gate itself asks: pages show what is among them and need no rules of their own. */
public final class OwnRoutes {

    private OwnRoutes() {}

    /** Methods and paths such as {@code GET /api/v1/channels}, sorted. @param routes all that there are, with the methods behind them */
    public static Set<String> of(Person person, Map<RequestMappingInfo, HandlerMethod> routes) {
        Set<String> own = new TreeSet<>();
        routes.forEach((route, method) -> {
            Allowed allowed = method.getMethodAnnotation(Allowed.class);
            if (allowed != null && Gate.lets(person, allowed)) {
                for (String path : route.getPatternValues()) {
                    for (RequestMethod verb : route.getMethodsCondition().getMethods()) {
                        own.add(verb + " " + path);
                    }
                }
            }
        });
        return own;
    }
}
