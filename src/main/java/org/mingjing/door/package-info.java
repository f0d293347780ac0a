/**
 * The doors of the service: which requests come in at all, how much and how long they may take, and the answer to those that
 * do not come in. It stands before every route, whoever wrote it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"texts"})
package org.mingjing.door;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

