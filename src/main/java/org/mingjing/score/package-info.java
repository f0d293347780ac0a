/** The integrity-risk index: scores of officials, posts and departments as exact sums of what findings contribute. */
@NullMarked
@ApplicationModule(allowedDependencies = {
    "texts", "calendar", "facts", "rules", "engine", "clocks", "assess", "log", "ledger", "ledger :: facts", "ledger :: decisions",
    "drivers", "warn"})
package org.mingjing.score;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

