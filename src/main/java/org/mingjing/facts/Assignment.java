package org.mingjing.facts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An official holds a post for a time (人岗关系). */
public record Assignment(String official, String post, @Nullable LocalDate validFrom, @Nullable LocalDate validTo)
        implements RegistryEntry {

    @Override
    public String code() {
        return official + "@" + post;
    }
}
