/** The commands. */
@NullMarked
package org.mingjing.cli;

import org.jspecify.annotations.NullMarked;
