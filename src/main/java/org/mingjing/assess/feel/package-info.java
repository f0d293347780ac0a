/** Functions of tables whose meaning does not depend on the machine: the same in every locale, and within a count of steps. */
@NullMarked
package org.mingjing.assess.feel;

import org.jspecify.annotations.NullMarked;
