package org.mingjing.engine;

/**
 * How much may be done to match the rules of a package on one case.
 *
 * @param firingsMax matches of all rules together
 * @param stepsMax facts tried for the patterns of one rule, each fact once for every combination it is tried with
 */
public record MatchingBounds(int firingsMax, long stepsMax) {}
