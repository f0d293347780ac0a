package org.mingjing.score;

import org.jspecify.annotations.Nullable;

/**
 * What is confirmed of a subject of the index.
 *
 * @param subject code
 * @param name by the registry, empty if it is not known
 * @param cases exposure: cases handled in the window
 * @param assessed whether the exposure reaches the minimum
 * @param colour of the confirmed score by the table of colours, null if not assessed
 * @param score confirmed score, in decimals
 */
public record ConfirmedRisk(String subject, String name, long cases, boolean assessed, @Nullable String colour, String score) {}
