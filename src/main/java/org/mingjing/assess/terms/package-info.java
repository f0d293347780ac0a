/** The words of rule authors: what DRL rules may match, ask and report. Nothing else is visible to them. */
@NullMarked
package org.mingjing.assess.terms;

import org.jspecify.annotations.NullMarked;
