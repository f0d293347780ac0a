package org.mingjing.facts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An entry of the registry, in force from a day (inclusive, null: always) to a day (exclusive, null: open). */
public sealed interface RegistryEntry permits Region, Department, Post, Official, Assignment, Power {

    /** Identity of the entry among those of its kind; several entries of one code follow each other in time. */
    String code();

    @Nullable LocalDate validFrom();

    @Nullable LocalDate validTo();

    /** Whether the entry is in force on the day. */
    default boolean inForceOn(LocalDate day) {
        return (validFrom() == null || !day.isBefore(validFrom())) && (validTo() == null || day.isBefore(validTo()));
    }
}
