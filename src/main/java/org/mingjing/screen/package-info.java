/** What the text of a rule package may say: screens that run before anything of it is compiled, and the functions that cells may call. */
@NullMarked
@ApplicationModule(allowedDependencies = {"texts", "facts", "words", "rules"})
package org.mingjing.screen;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

