package org.mingjing.county;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A finding the plan of a case leads to.
 *
 * @param at when it becomes true
 * @param due last moment in time, or null if the rule knows none
 * @param owner who is named for it
 */
record PlantedFinding(String rule, String level, String node, Instant at, @Nullable Instant due, PlannedActor owner) {}
