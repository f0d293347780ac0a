package org.mingjing.ledger.facts;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mingjing.facts.RegistryEntry;
import org.springframework.modulith.NamedInterface;

/**
 * What a registry entry is about; of several entries with the same key the last recorded one counts.
 *
 * @param entry the entry's kind as in its JSON, such as {@code department}
 * @param code its code among those of its kind
 * @param validFrom its first day, or null if it was always in force
 */
@NamedInterface("facts")
public record EntryKey(String entry, String code, @Nullable LocalDate validFrom) {

    public static EntryKey of(RegistryEntry entry) {
        return new EntryKey(
                entry.getClass().getSimpleName().toLowerCase(Locale.ROOT), entry.code(), entry.validFrom());
    }
}
