/** The words of rule authors: what DRL rules may match, ask and report, and what tables may ask for. Nothing else is visible to them. */
@NullMarked
@ApplicationModule(allowedDependencies = {"texts", "facts"})
package org.mingjing.words;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

