package org.mingjing.facts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An official (人员) by a code; {@code name} may be a pseudonym. */
public record Official(
        String code, String name, String department, @Nullable LocalDate validFrom, @Nullable LocalDate validTo)
        implements RegistryEntry {}
