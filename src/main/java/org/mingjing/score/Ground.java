package org.mingjing.score;

/** Why something contributes to a score. */
sealed interface Ground permits Charge, Ceiling {}
