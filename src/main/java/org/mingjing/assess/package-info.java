/**
 * The pure function {@code assess(rule package, case file, as-of instant) -> assessment}. It reads no clock, database,
 * random source or locale, and hides Drools, kie-dmn and Kogito completely.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"calendar", "facts", "rules", "texts", "words", "screen"})
package org.mingjing.assess;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
