package org.mingjing.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import org.junit.jupiter.api.Test;
import org.mingjing.people.Allowed;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.method.HandlerMethod;

/** Each method of a controller says who may call it, and one that does not is refused to everybody. */
class AllowedTest {

    @Test
    void every_method_of_a_controller_says_who_may_call_it() {
        assertThat(RoutesOfControllers.all()).hasSizeGreaterThan(35).allSatisfy((route, methods) -> assertThat(methods).as(route)
                .allMatch(method -> method.isAnnotationPresent(Allowed.class))
                .allMatch(method -> method.getAnnotation(Allowed.class).value().length + method.getAnnotation(Allowed.class).to().length > 0));
    }

    @Test
    void a_method_that_says_nothing_is_refused() throws Exception {
        Method silent = getClass().getDeclaredMethod("saysNothing");
        assertThatThrownBy(() -> new Gate().preHandle(new MockHttpServletRequest(), new MockHttpServletResponse(),
                new HandlerMethod(this, silent))).isInstanceOfSatisfying(AccessRefused.class, refused ->
                        assertThat(refused.status()).isEqualTo(403));
    }

    void saysNothing() {
        // A route of somebody who forgot.
    }
}
