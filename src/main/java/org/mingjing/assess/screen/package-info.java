/** What the text of a rule package may say: screens that run before anything of it is compiled. */
@NullMarked
package org.mingjing.assess.screen;

import org.jspecify.annotations.NullMarked;
