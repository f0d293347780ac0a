package org.mingjing.county;

import java.util.List;

/**
 * A case as it stands at the as-of instant.
 *
 * @param steps those that happened by then, in the order of the case
 * @param truth the findings that must stand then, sorted
 */
record Case(Script script, List<PlannedStep> steps, List<TruthRow> truth) {}
