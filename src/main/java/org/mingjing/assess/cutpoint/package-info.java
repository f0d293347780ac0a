/** Decision tables as an index: which rows answer is looked up between the cut points of each column, not searched. */
@NullMarked
package org.mingjing.assess.cutpoint;

import org.jspecify.annotations.NullMarked;
