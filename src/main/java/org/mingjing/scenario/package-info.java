/** Examples that say what a package must find, and what must not be found. */
@NullMarked
@ApplicationModule(allowedDependencies = {"yaml", "calendar", "facts", "rules", "assess", "texts"})
package org.mingjing.scenario;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
