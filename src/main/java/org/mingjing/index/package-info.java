/** The integrity-risk index: scores of officials, posts and departments as exact sums of what findings contribute. */
@NullMarked
@ApplicationModule(allowedDependencies = {"calendar", "facts", "rules", "assess", "ledger", "run"})
package org.mingjing.index;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
