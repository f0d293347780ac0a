/** A synthetic county: registry, facts of cases and the findings they must lead to, known from how they were planned. */
@NullMarked
@ApplicationModule(allowedDependencies = {"texts", "calendar", "facts", "yaml"})
package org.mingjing.county;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

