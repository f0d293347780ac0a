package org.mingjing.facts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A region of the tree province, city, county, town, village; {@code parent} is empty at the top. */
public record Region(
        String code, String name, String level, String parent, @Nullable LocalDate validFrom, @Nullable LocalDate validTo)
        implements RegistryEntry {}
