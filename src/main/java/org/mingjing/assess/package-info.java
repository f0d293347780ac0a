/** The pure function: a rule package, a case file and an instant give an assessment. It reads no clock, no database and no setting. */
@NullMarked
@ApplicationModule(allowedDependencies = {"texts", "calendar", "facts", "rules", "words", "screen", "engine", "engine :: reference", "clocks", "yaml"})
package org.mingjing.assess;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

