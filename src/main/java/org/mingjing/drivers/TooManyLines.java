package org.mingjing.drivers;

/** More was handed to a {@link Recording} than it takes; what came before is recorded. */
public final class TooManyLines extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TooManyLines() {
        super("TooManyLines", null, false, false);
    }
}
