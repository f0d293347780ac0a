package org.mingjing.access;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;

/** A further way of signing in, put into the chain that every request passes. */
@FunctionalInterface
public interface ChainPart {

    /** Puts it in. */
    void putInto(HttpSecurity chain);
}
