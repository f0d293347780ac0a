/** Files that people attach to what they do with warnings: told by their content, locked as they arrive, kept with the record and never run. */
@NullMarked
@ApplicationModule(allowedDependencies = {"texts", "facts", "database", "log", "ledger", "drivers"})
package org.mingjing.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
