/** From what rules reported to findings: reports of one finding are joined and graded, and who answers is named. */
@NullMarked
package org.mingjing.assess.finding;

import org.jspecify.annotations.NullMarked;

