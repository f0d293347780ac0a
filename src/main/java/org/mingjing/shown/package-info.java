/** Rule packages as pages that a lawyer reads: of each article its text, numbers, rows, rules, sentences and examples together. */
@NullMarked
@ApplicationModule(allowedDependencies = {"texts", "yaml", "rules", "screen"})
package org.mingjing.shown;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

