package org.mingjing.facts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A department (机构) in a region; {@code parent} is the department above it, empty if none, and {@code head} the code of the
 * official who heads it (负责人), empty if the registry does not say.
 */
public record Department(
        String code,
        String name,
        String region,
        String parent,
        String head,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo)
        implements RegistryEntry {

    /** A department of which the registry does not say who heads it. */
    public Department(String code, String name, String region, String parent, @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo) {
        this(code, name, region, parent, "", validFrom, validTo);
    }
}
