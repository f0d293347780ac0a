package org.mingjing.calendar;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A time during which a clock stands still (特别程序 such as a hearing or an expert review, 行政许可法 art. 45).
 *
 * @param cause what stopped the clock, a code
 * @param from when it began
 * @param to when it ended, or null while it is open; a pause that ends before it begins pauses nothing
 * @param asked the time that was asked for, beyond which the pause does not count, or null if none was asked for
 */
public record Pause(String cause, Instant from, @Nullable Instant to, @Nullable Limit asked) {}
