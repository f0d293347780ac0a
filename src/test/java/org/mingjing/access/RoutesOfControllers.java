package org.mingjing.access;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/** What the controllers of the program answer, as they say it of themselves. */
final class RoutesOfControllers {

    private RoutesOfControllers() {}

    /** The methods by the route that they answer, such as {@code GET /api/v1/rules}; several forms of one are there once. */
    static Map<String, List<Method>> all() {
        ClassPathScanningCandidateComponentProvider controllers = new ClassPathScanningCandidateComponentProvider(false);
        controllers.addIncludeFilter(new AnnotationTypeFilter(RestController.class));
        Map<String, List<Method>> routes = new TreeMap<>();
        controllers.findCandidateComponents("org.mingjing").forEach(found -> {
            Class<?> controller = ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null);
            for (Method method : controller.getDeclaredMethods()) {
                RequestMapping mapping = AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
                if (mapping != null) {
                    routes.computeIfAbsent(route(controller, mapping), any -> new java.util.ArrayList<>()).add(method);
                }
            }
        });
        return routes;
    }

    private static String route(Class<?> controller, RequestMapping mapping) {
        RequestMapping all = AnnotatedElementUtils.findMergedAnnotation(controller, RequestMapping.class);
        String path = (all == null ? "" : first(all.path())) + first(mapping.path());
        RequestMethod[] methods = mapping.method();
        return (methods.length == 0 ? "ANY" : methods[0].name()) + " " + path;
    }

    private static String first(String[] paths) {
        return Arrays.stream(paths).findFirst().orElse("");
    }
}
