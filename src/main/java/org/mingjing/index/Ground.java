package org.mingjing.index;

/** Why something contributes to a score. */
public sealed interface Ground permits Charge, Ceiling {}
