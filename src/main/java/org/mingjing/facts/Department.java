package org.mingjing.facts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A department (机构) in a region; {@code parent} is the department above it, empty if none. */
public record Department(
        String code, String name, String region, String parent, @Nullable LocalDate validFrom, @Nullable LocalDate validTo)
        implements RegistryEntry {}
