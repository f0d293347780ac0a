/** Who may do what: accounts with their roles and scopes, first passwords, sign-in, and the tokens of source systems. */
@NullMarked
@ApplicationModule(allowedDependencies = {"facts", "texts", "database", "log", "ledger", "drivers"})
package org.mingjing.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
