/** Reading the YAML files people write, so that every fault is reported with its file and line, all at once. */
@NullMarked
@ApplicationModule(allowedDependencies = {"texts"})
package org.mingjing.yaml;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

