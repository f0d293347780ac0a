/**
 * Texts from people and to people. What texts that people give may be made of: their characters, the names in them, and the
 * folders they lie in; this stands before every parser, so nothing in it calls itself. What is said to people: sentences, their
 * message files, and the language they are said in. And the digest by which texts are named.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.mingjing.texts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

