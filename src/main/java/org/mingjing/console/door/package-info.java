/**
 * The doors of the service: which requests come in at all, how much and how long they may take, and the answer to those that
 * do not come in. It stands before every route, whoever wrote it.
 */
@NullMarked
package org.mingjing.console.door;

import org.jspecify.annotations.NullMarked;

