/** What is known: node facts, the case files they make up, and the dated registry of departments, posts, officials and powers. */
@NullMarked
@ApplicationModule(allowedDependencies = {"texts", "yaml"})
package org.mingjing.facts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

