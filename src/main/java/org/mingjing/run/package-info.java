/** The ways of calling {@code assess}: live when facts arrive, sweep in silence, replay of what was decided. */
@NullMarked
package org.mingjing.run;

import org.jspecify.annotations.NullMarked;
