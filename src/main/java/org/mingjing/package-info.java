/** Mingjing 明镜 watches how administrative power is exercised. */
@NullMarked
package org.mingjing;

import org.jspecify.annotations.NullMarked;

