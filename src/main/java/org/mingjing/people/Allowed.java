package org.mingjing.people;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may call a route, on the controller's method. A method that does not say it is refused to everybody. A person has to have
 * one of the roles; in which scope is told by the {@link Sight} that the method takes as an argument.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Allowed {

    /** The roles that may. */
    Role[] value() default {};

    /** Whether one of the roles must be held in everything, because what the method does or shows has no scope. */
    boolean everywhere() default false;

    /** Who may beside persons with one of the roles. */
    Caller[] to() default {};

    /** Who calls, whatever the roles. */
    enum Caller {
        /** Whoever comes in, signed in or not. */
        ANYBODY,
        /** Whoever is signed in, also those who must change their password first. */
        SIGNED_IN,
        /** A source system with a token for facts. */
        SOURCE
    }
}
