package org.mingjing.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The dated registry: an immutable set of entries, looked up by code and day. */
public final class Registry {

    private static final Comparator<RegistryEntry> ENTRY_ORDER =
            Comparator.<RegistryEntry, String>comparing(entry -> entry.getClass().getSimpleName())
                    .thenComparing(RegistryEntry::code)
                    .thenComparing(RegistryEntry::validFrom, Comparator.nullsFirst(Comparator.naturalOrder()));
    private static final Registry EMPTY = new Registry(List.of());

    private record Key(Class<?> kind, String code) {}

    private final List<RegistryEntry> entries;
    private final Map<Key, List<RegistryEntry>> byCode = new HashMap<>();

    private Registry(Collection<? extends RegistryEntry> entries) {
        this.entries = entries.stream().map(RegistryEntry.class::cast).sorted(ENTRY_ORDER).toList();
        for (RegistryEntry entry : this.entries) {
            byCode.computeIfAbsent(new Key(entry.getClass(), entry.code()), key -> new ArrayList<>(1)).add(entry);
        }
    }

    public static Registry empty() {
        return EMPTY;
    }

    public static Registry of(Collection<? extends RegistryEntry> entries) {
        return entries.isEmpty() ? EMPTY : new Registry(entries);
    }

    /** All entries, ordered by kind, code and first day. */
    public List<RegistryEntry> entries() {
        return entries;
    }

    /** The entry of that kind and code in force on the day, the latest to begin if several are; null if none is. */
    public <E extends RegistryEntry> @Nullable E find(Class<E> kind, String code, LocalDate day) {
        E found = null;
        for (RegistryEntry entry : byCode.getOrDefault(new Key(kind, code), List.of())) {
            if (entry.inForceOn(day)) {
                found = kind.cast(entry);
            }
        }
        return found;
    }

    /** The entries, of any day, that the facts name by code: powers, posts, officials, departments. */
    Registry referredToBy(List<NodeFact> facts) {
        if (entries.isEmpty()) {
            return EMPTY;
        }
        Set<Key> keys = new HashSet<>();
        for (NodeFact fact : facts) {
            keys.add(new Key(Power.class, fact.power()));
            keys.add(new Key(Post.class, fact.post()));
            keys.add(new Key(Official.class, fact.official()));
            keys.add(new Key(Department.class, fact.department()));
        }
        List<RegistryEntry> slice = new ArrayList<>();
        keys.forEach(key -> slice.addAll(byCode.getOrDefault(key, List.of())));
        return of(slice);
    }
}
