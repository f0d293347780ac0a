/** What the cells of a table compare its inputs with, read once: the cut points of a column, and which rows hold between them. */
@NullMarked
@NamedInterface("columns")
package org.mingjing.engine.columns;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

