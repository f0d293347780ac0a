/** Sources to facts: source profiles, and the readers of files and streams that use them. */
@NullMarked
package org.mingjing.ingest;

import org.jspecify.annotations.NullMarked;
