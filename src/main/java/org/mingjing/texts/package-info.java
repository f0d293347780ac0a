/**
 * What texts that people give may be made of: their characters, the names in them, and the folders they lie in. It stands
 * before every parser, so nothing in it calls itself.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.mingjing.texts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
