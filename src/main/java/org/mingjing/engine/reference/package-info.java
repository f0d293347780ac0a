/** What tables and rules mean: kie-dmn through Kogito, and Drools' network. What is quicker is compared with it. */
@NullMarked
@NamedInterface("reference")
package org.mingjing.engine.reference;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

