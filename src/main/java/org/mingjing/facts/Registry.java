package org.mingjing.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The dated registry: an immutable set of entries, looked up by code and day. */
public final class Registry {

    private static final Registry EMPTY = new Registry(List.of(), Map.of());
    private static final int INDEXED_FROM_ENTRIES = 32;

    private record Key(Class<?> kind, String code) {}

    private final List<KnownEntry> entries;
    private final Map<Key, List<KnownEntry>> byCode;

    private Registry(List<KnownEntry> entries, Map<Key, List<KnownEntry>> byCode) {
        this.entries = entries;
        this.byCode = byCode;
    }

    public static Registry empty() {
        return EMPTY;
    }

    public static Registry of(Collection<? extends RegistryEntry> entries) {
        return sorted(entries.stream().map(KnownEntry::new).toList());
    }

    private static Registry sorted(Collection<KnownEntry> known) {
        if (known.isEmpty()) {
            return EMPTY;
        }
        List<KnownEntry> entries = known.stream().sorted(KnownEntry.ORDER).toList();
        Map<Key, List<KnownEntry>> byCode = new HashMap<>();
        if (entries.size() >= INDEXED_FROM_ENTRIES) {
            for (KnownEntry one : entries) {
                byCode.computeIfAbsent(new Key(one.entry().getClass(), one.entry().code()), key -> new ArrayList<>(1))
                        .add(one);
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
        for (KnownEntry one : named(kind, code)) {
            if (one.is(kind, code) && one.entry().inForceOn(day)) {
                found = kind.cast(one.entry());
            }
        }
        return found;
    }

    // A small registry is looked through; each case has one of its own.
    private List<KnownEntry> named(Class<?> kind, String code) {
        return byCode.isEmpty() ? entries : byCode.getOrDefault(new Key(kind, code), List.of());
    }

    /** The entries, of any day, that the facts name by code: powers, posts, officials, departments. */
    Registry referredToBy(List<NodeFact> facts) {
        if (entries.isEmpty()) {
            return EMPTY;
        }
        List<KnownEntry> slice = new ArrayList<>();
        add(slice, facts, Power.class, NodeFact::power);
        add(slice, facts, Post.class, NodeFact::post);
        add(slice, facts, Official.class, NodeFact::official);
        add(slice, facts, Department.class, NodeFact::department);
        return sorted(slice);
    }

    private void add(List<KnownEntry> slice, List<NodeFact> facts, Class<?> kind, Function<NodeFact, String> named) {
        Set<String> codes = new HashSet<>();
        // Mostly a step names what the one before it named.
        String before = "";
        for (NodeFact fact : facts) {
            String code = named.apply(fact);
            if (!code.equals(before) && !code.isEmpty() && codes.add(code)) {
                for (KnownEntry one : named(kind, code)) {
                    if (one.is(kind, code)) {
                        slice.add(one);
                    }
                }
            }
            before = code;
        }
    }
}
