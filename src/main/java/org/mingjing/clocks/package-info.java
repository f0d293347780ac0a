/** The periods of a case, statutory and promised: which step starts, pauses, extends and stops a clock, and which moments it passed. */
@NullMarked
@ApplicationModule(allowedDependencies = {"texts", "calendar", "facts", "rules", "words", "screen", "engine"})
package org.mingjing.clocks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

