/** The life of a finding among people: who was told, who answered, who decided what and why. Each act is a fact of the house's own source. */
@NullMarked
@ApplicationModule(allowedDependencies = {
    "texts", "facts", "rules", "engine", "clocks", "assess", "database", "log", "ledger", "ledger :: facts", "ledger :: decisions",
    "drivers", "people", "files"})
package org.mingjing.warn;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
