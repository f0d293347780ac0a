/** Checks of a rule package that say, in sentences with file, line and cell, what its author must mend. */
@NullMarked
package org.mingjing.assess.check;

import org.jspecify.annotations.NullMarked;
