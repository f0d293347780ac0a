/** What an author of rules works with: examples that say what a package must find, changes that they must notice, and a trial apart. */
@NullMarked
@ApplicationModule(allowedDependencies = {
    "texts", "yaml", "calendar", "facts", "rules", "words",
    "screen", "engine", "engine :: reference", "clocks", "assess", "check"})
package org.mingjing.author;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

