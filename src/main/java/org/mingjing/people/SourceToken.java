package org.mingjing.people;

import java.time.Instant;
import java.util.Set;

/**
 * What a source system may with its token.
 *
 * @param id by which it is revoked
 * @param source under whose name it is kept
 * @param kind what it is for
 * @param sources whose facts it may send
 * @param departments whose facts it may send; {@code *} alone for those of any
 * @param registry whether it may send entries of the registry too
 * @param note what it is for, in the words of who made it
 * @param madeBy name of the account that made it
 * @param times since when and until when
 * @param revoked whether it was taken back
 */
public record SourceToken(
        String id,
        String source,
        Kind kind,
        Set<String> sources,
        Set<String> departments,
        boolean registry,
        String note,
        String madeBy,
        Times times,
        boolean revoked) {

    /** In place of departments: all, also facts that name none. */
    public static final String ALL_DEPARTMENTS = "*";

    /** What a token is for. */
    public enum Kind {
        FACTS, METRICS
    }

    /** Since when and until when. */
    public record Times(Instant madeAt, Instant expiresAt) {}

    public SourceToken {
        sources = Set.copyOf(sources);
        departments = Set.copyOf(departments);
    }

    /** Whether it is good at the instant. */
    public boolean isGood(Instant at) {
        return !revoked && at.isBefore(times.expiresAt());
    }

    /** Whether it may send facts of the source. */
    public boolean sends(String ofSource) {
        return sources.contains(ofSource);
    }

    /** Whether it may send facts of the department. */
    public boolean sendsOf(String department) {
        return departments.contains(ALL_DEPARTMENTS) || departments.contains(department);
    }
}
