/** Who may call which route: the sessions and tokens that requests come with, and the gate that asks each controller's method. */
@NullMarked
@ApplicationModule(allowedDependencies = {"people", "drivers", "ledger", "log", "facts", "texts"})
package org.mingjing.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
