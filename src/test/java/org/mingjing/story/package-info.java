/**
 * Ten stories that tell what the house does, to be read from A to J: a fact comes in (A) and starts a clock (B), a limit passes
 * and a finding is made (C), which rises (D) unless the clock pauses (E); facts are corrected (F), what they no longer bear
 * out is withdrawn (G), every decision can be made again (H), whoever alters the record is found out (I), and it does not matter
 * in which order or on how many processors cases are assessed (J).
 *
 * <p>All are about one kind of case: somebody asks for a permit for which the law gives twenty working days and the town
 * promises fifteen. A to E need nothing but the pure function; from F on there is a record in a real database.
 */
@NullMarked
package org.mingjing.story;

import org.jspecify.annotations.NullMarked;

