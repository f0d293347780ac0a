/** The benches: how fast the product is, as ratios within one run. Built and run by the Maven profile {@code bench} only. */
@NullMarked
package org.mingjing.bench;

import org.jspecify.annotations.NullMarked;

