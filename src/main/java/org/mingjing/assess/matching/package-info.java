/**
 * Finds what holds in a case by the rules Drools compiled, without a rule network: rules never change facts, so one
 * pass over the facts of a case finds every match. Drools stays what says what a rule means.
 */
@NullMarked
package org.mingjing.assess.matching;

import org.jspecify.annotations.NullMarked;
