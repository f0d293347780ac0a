package org.mingjing.facts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A post (岗位) of a department; {@code riskLevel} 1 is high, 2 middle, 3 low. */
public record Post(
        String code, String name, String department, int riskLevel, @Nullable LocalDate validFrom, @Nullable LocalDate validTo)
        implements RegistryEntry {}
