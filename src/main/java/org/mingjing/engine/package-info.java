/**
 * What a table answers and what rules report: {@code TableEngine} and {@code RuleEngine}.
 * Here is what both say of an author's text and of a case; what they mean is in {@code reference}, what is quicker in {@code fast}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"texts", "facts", "rules", "words", "screen", "columns"})
package org.mingjing.engine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

