/** Examples that say what a package must find, and what must not be found. */
@NullMarked
package org.mingjing.scenario;

import org.jspecify.annotations.NullMarked;
