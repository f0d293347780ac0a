/** Working days, the units of limits, and the arithmetic of a clock: start, pauses, extension, due, stop. */
@NullMarked
@ApplicationModule(allowedDependencies = {"texts", "yaml"})
package org.mingjing.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

