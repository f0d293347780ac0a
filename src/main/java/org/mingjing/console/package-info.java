/** The service: REST under {@code /api/v1}, live intake, the sweep in the background, metrics. */
@NullMarked
package org.mingjing.console;

import org.jspecify.annotations.NullMarked;
