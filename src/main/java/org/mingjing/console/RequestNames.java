package org.mingjing.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.mingjing.door.Quoted;
import org.mingjing.texts.Sentence;
import org.mingjing.texts.WrongInput;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses what a route would not look at: query parameters that it does not declare, one that is given twice or without a value,
 * and what stands after a semicolon. A misspelt name would otherwise be answered as if nothing had been asked.
 */
final class RequestNames implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method) {
            if (request.getRequestURI().indexOf(';') >= 0) {
                throw WrongInput.of("console.semicolon");
            }
            // What stands behind the address of a page is read by the page.
            if (method.getBeanType() != PagesController.class) {
                check(request.getParameterMap(), declared(method));
            }
        }
        return true;
    }

    /** The names of the query parameters that the route declares. */
    static List<String> declared(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters()).flatMap(RequestNames::names).toList();
    }

    private static Stream<String> names(MethodParameter parameter) {
        if (parameter.hasParameterAnnotation(ModelAttribute.class)) {
            return Arrays.stream(parameter.getParameterType().getRecordComponents()).map(RequestNames::name);
        }
        return parameter.hasParameterAnnotation(RequestParam.class) ? Stream.of(name(parameter)) : Stream.empty();
    }

    // The annotation is one of parameters, so it stands at those of the record's constructor.
    private static String name(RecordComponent component) {
        for (Parameter parameter : component.getDeclaringRecord().getDeclaredConstructors()[0].getParameters()) {
            BindParam named = parameter.getAnnotation(BindParam.class);
            if (named != null && parameter.getName().equals(component.getName())) {
                return named.value();
            }
        }
        return component.getName();
    }

    private static String name(MethodParameter parameter) {
        String given = parameter.getParameterAnnotation(RequestParam.class).name();
        return given.isEmpty() ? parameter.getParameter().getName() : given;
    }

    private static void check(Map<String, String[]> given, List<String> declared) {
        List<Sentence> wrong = new ArrayList<>();
        for (String name : new TreeSet<>(given.keySet())) {
            String[] values = given.get(name);
            if (!declared.contains(name)) {
                wrong.add(Sentence.of("console.no-parameter", Quoted.shown(name), TakenNames.sentence(name, declared)));
            } else if (values.length > 1) {
                wrong.add(Sentence.of("console.parameter-twice", name, values.length));
            } else if (values[0].isBlank()) {
                wrong.add(Sentence.of("console.parameter-without-value", name));
            }
        }
        if (!wrong.isEmpty()) {
            throw new WrongInput(Sentence.inARow(wrong));
        }
    }
}
