package org.mingjing.wall;

import java.time.Instant;

/** A source and when something came from it last. @param silent whether that is longer ago than the settings of the wall allow */
record SourceVoice(String source, Instant lastAt, boolean silent) {}
