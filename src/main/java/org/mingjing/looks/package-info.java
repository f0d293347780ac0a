/** Who looked at what concerns an official: the purposes that there are, and each opening, recorded before it is answered. */
@NullMarked
@ApplicationModule(allowedDependencies = {"texts", "yaml", "database", "log", "ledger", "drivers", "people"})
package org.mingjing.looks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
