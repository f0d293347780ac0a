/** Sources to facts: source profiles, and the readers of files and streams that use them. */
@NullMarked
@ApplicationModule(allowedDependencies = {
    "facts", "ledger", "ledger :: facts", "ledger :: decisions", "drivers", "texts", "yaml"})
package org.mingjing.ingest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

