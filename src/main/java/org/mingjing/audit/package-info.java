/** Checks the record: that it was not altered, that it extends what was anchored outside, and that the read models say what it says. */
@NullMarked
package org.mingjing.audit;

import org.jspecify.annotations.NullMarked;
