package org.mingjing.score;

import org.jspecify.annotations.Nullable;

/**
 * The index of one subject.
 *
 * @param subject code of the official, post or department
 * @param name name by the registry on the day of the index, empty if it is not known
 * @param cases exposure: cases handled in the window
 * @param assessed whether the exposure reaches the minimum; if not, the figures are no ground for any comparison
 * @param colour colour of the provisional score, null if not assessed
 * @param confirmedColour colour of the confirmed score, null if not assessed
 * @param provisional everything that stands
 * @param confirmed what a person upheld or nobody contested in time
 */
record SubjectScore(
        String subject,
        String name,
        long cases,
        boolean assessed,
        @Nullable String colour,
        @Nullable String confirmedColour,
        Figure provisional,
        Figure confirmed) {}
