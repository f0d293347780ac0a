/** The integrity-risk index: scores of officials, posts and departments as exact sums of what findings contribute. */
@NullMarked
package org.mingjing.index;

import org.jspecify.annotations.NullMarked;
