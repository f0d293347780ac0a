/** Who may call which route: sessions and tokens of requests, and what each controller's method says of itself. */
@NullMarked
package org.mingjing.console.access;

import org.jspecify.annotations.NullMarked;
