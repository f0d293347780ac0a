/** Rule packages as data: manifest, stored text, content hash, dates of effect and lifecycle state. */
@NullMarked
@ApplicationModule(allowedDependencies = {"texts", "yaml"})
package org.mingjing.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

