package org.mingjing.facts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Every registry entry that was ever recorded, so that a case finds those known at any place in the log without a registry
 * made for that place. Of the entries of one kind, code and first day the one recorded last counts.
 */
public final class RegistryHistory {

    /** An entry and its place in the log. */
    public record Recorded(long seq, RegistryEntry entry) {}

    private record Known(long seq, KnownEntry known) {}

    private static final Comparator<Known> ORDER = Comparator
            .comparing((Known one) -> one.known, KnownEntry.ORDER).thenComparing(one -> one.seq);

    private final Map<Class<?>, Map<String, List<Known>>> byCode = new HashMap<>();

    private RegistryHistory() {}

    /** @param recorded in any order */
    public static RegistryHistory of(List<Recorded> recorded) {
        RegistryHistory history = new RegistryHistory();
        recorded.stream().map(one -> new Known(one.seq, new KnownEntry(one.entry))).sorted(ORDER).forEach(history::add);
        return history;
    }

    private void add(Known one) {
        RegistryEntry entry = one.known.entry();
        byCode.computeIfAbsent(entry.getClass(), kind -> new HashMap<>())
                .computeIfAbsent(entry.code(), code -> new ArrayList<>(1)).add(one);
    }

    /** What was known at the place in the log. */
    public KnownRegistry knownAt(long seq) {
        return facts -> Registry.inOrder(ReferredEntries.of(facts, (kind, code, to) -> named(kind, code, seq, to)));
    }

    private void named(Class<?> kind, String code, long seq, Consumer<KnownEntry> to) {
        KnownEntry last = null;
        for (Known one : byCode.getOrDefault(kind, Map.of()).getOrDefault(code, List.of())) {
            if (one.seq > seq) {
                continue;
            }
            if (last != null && KnownEntry.ORDER.compare(last, one.known) != 0) {
                to.accept(last);
            }
            last = one.known;
        }
        if (last != null) {
            to.accept(last);
        }
    }
}
