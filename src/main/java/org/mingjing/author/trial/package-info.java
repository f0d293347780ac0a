/**
 * Packages that nobody has published are compiled and tried in a process of their own, which knows nothing of the
 * installation and is bounded in memory and time. Nothing here decides a case.
 */
@NullMarked
@NamedInterface("trial")
package org.mingjing.author.trial;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

