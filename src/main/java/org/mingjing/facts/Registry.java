package org.mingjing.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The dated registry: an immutable set of entries, looked up by code and day. */
public final class Registry implements KnownRegistry {

    private static final Registry EMPTY = new Registry(List.of(), Map.of());
    private static final int INDEXED_FROM_ENTRIES = 32;

    private final List<KnownEntry> entries;
    /** By kind and code in the order of their first days; empty where there are so few that they are looked through. */
    private final Map<Class<?>, Map<String, List<KnownEntry>>> byCode;

    private Registry(List<KnownEntry> entries, Map<Class<?>, Map<String, List<KnownEntry>>> byCode) {
        this.entries = entries;
        this.byCode = byCode;
    }

    public static Registry empty() {
        return EMPTY;
    }

    public static Registry of(Collection<? extends RegistryEntry> entries) {
        return inOrder(entries.stream().map(KnownEntry::new).sorted(KnownEntry.ORDER).toList());
    }

    /** @param entries by kind, code and first day */
    static Registry inOrder(List<KnownEntry> entries) {
        if (entries.isEmpty()) {
            return EMPTY;
        }
        Map<Class<?>, Map<String, List<KnownEntry>>> byCode = new HashMap<>();
        if (entries.size() >= INDEXED_FROM_ENTRIES) {
            for (KnownEntry one : entries) {
                byCode.computeIfAbsent(one.entry().getClass(), kind -> new HashMap<>())
                        .computeIfAbsent(one.entry().code(), code -> new ArrayList<>(1)).add(one);
            }
        }
        return new Registry(entries, byCode);
    }

    /** All entries, ordered by kind, code and first day. */
    public List<RegistryEntry> entries() {
        return entries.stream().map(KnownEntry::entry).toList();
    }

    /** The canonical texts of all entries in UTF-8, in their order. */
    List<byte[]> texts() {
        return entries.stream().map(KnownEntry::text).toList();
    }

    /** The entry of that kind and code in force on the day, the latest to begin if several are; null if none is. */
    public <E extends RegistryEntry> @Nullable E find(Class<E> kind, String code, LocalDate day) {
        E found = null;
        for (KnownEntry one : among(kind, code)) {
            if (one.is(kind, code) && one.entry().inForceOn(day)) {
                found = kind.cast(one.entry());
            }
        }
        return found;
    }

    /** The codes of all entries of the kind, of whatever day. */
    public SortedSet<String> codes(Class<? extends RegistryEntry> kind) {
        SortedSet<String> codes = new TreeSet<>();
        entries.stream().map(KnownEntry::entry).filter(kind::isInstance).forEach(entry -> codes.add(entry.code()));
        return codes;
    }

    /** Entries among which are those of the kind and code. A small registry is looked through; each case has one. */
    private List<KnownEntry> among(Class<?> kind, String code) {
        return byCode.isEmpty() ? entries : byCode.getOrDefault(kind, Map.of()).getOrDefault(code, List.of());
    }

    @Override
    public Registry referredToBy(List<NodeFact> facts) {
        return entries.isEmpty() ? EMPTY : inOrder(ReferredEntries.of(facts, this::named));
    }

    private void named(Class<?> kind, String code, Consumer<KnownEntry> to) {
        for (KnownEntry one : among(kind, code)) {
            if (one.is(kind, code)) {
                to.accept(one);
            }
        }
    }
}
