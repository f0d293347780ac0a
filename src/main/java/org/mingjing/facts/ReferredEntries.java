package org.mingjing.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;

/** Gathers the entries that facts name by code. */
final class ReferredEntries {

    /** Finds entries. */
    @FunctionalInterface
    interface Lookup {

        /** Gives the entries of the kind and code, by first day. */
        void named(Class<? extends RegistryEntry> kind, String code, Consumer<KnownEntry> to);
    }

    private final List<NodeFact> facts;
    private final Lookup lookup;
    private final List<KnownEntry> entries = new ArrayList<>();

    private ReferredEntries(List<NodeFact> facts, Lookup lookup) {
        this.facts = facts;
        this.lookup = lookup;
    }

    /** The entries by kind, code and first day. */
    static List<KnownEntry> of(List<NodeFact> facts, Lookup lookup) {
        ReferredEntries referred = new ReferredEntries(facts, lookup);
        // In the order of the kinds' names and, within each, of codes, which is that of a registry.
        referred.departments();
        referred.add(Official.class, NodeFact::official);
        referred.add(Post.class, NodeFact::post);
        referred.add(Power.class, NodeFact::power);
        return referred.entries;
    }

    /** Those that steps are made in, and those with a head that an attribute names, as a transfer names who receives it. */
    private void departments() {
        SortedSet<String> codes = codes(NodeFact::department);
        SortedSet<String> named = new TreeSet<>();
        for (NodeFact fact : facts) {
            for (Object value : fact.attributes().asMap().values()) {
                if (value instanceof String text && !codes.contains(text) && named.add(text)) {
                    lookup.named(Department.class, text, known -> {
                        if (!((Department) known.entry()).head().isEmpty()) {
                            codes.add(text);
                        }
                    });
                }
            }
        }
        codes.forEach(code -> lookup.named(Department.class, code, entries::add));
    }

    private void add(Class<? extends RegistryEntry> kind, Function<NodeFact, String> named) {
        codes(named).forEach(code -> lookup.named(kind, code, entries::add));
    }

    private SortedSet<String> codes(Function<NodeFact, String> named) {
        SortedSet<String> codes = new TreeSet<>();
        // Mostly a step names what the one before it named.
        String before = "";
        for (NodeFact fact : facts) {
            String code = named.apply(fact);
            if (!code.equals(before) && !code.isEmpty()) {
                codes.add(code);
            }
            before = code;
        }
        return codes;
    }
}
