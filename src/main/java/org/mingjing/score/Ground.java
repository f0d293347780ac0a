package org.mingjing.score;

/** Why something contributes to a score. */
public sealed interface Ground permits Charge, Ceiling {}
