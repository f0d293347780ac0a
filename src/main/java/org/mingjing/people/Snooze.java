package org.mingjing.people;

import java.time.Instant;

/**
 * Somebody keeps a warning out of their own list for a while. It is a note about that list: it stops no clock and hides nothing from
 * anybody else.
 *
 * @param account whose list
 * @param warning id
 * @param until when it comes back; of one that was ended, when it was
 * @param reason why, in writing
 * @param madeAt when
 */
public record Snooze(String account, String warning, Instant until, String reason, Instant madeAt) {}
