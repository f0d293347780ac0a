package org.mingjing.check;

import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.mingjing.facts.CaseFile;
import org.mingjing.facts.NodeFact;
import org.mingjing.facts.Power;
import org.mingjing.facts.RegistryEntry;

/** Names that are known outside a package: to its examples with their registry, to profiles of its sources, to the program. */
final class KnownNames {

    /** Phases of the XES standard, as facts have them. */
    private static final List<String> PHASES = List.of("schedule", "assign", "reassign", "start", "suspend", "resume", "complete",
            "autoskip", "manualskip", "withdraw", "ate_abort", "pi_abort");
    /** Attributes that the program itself reads. */
    private static final List<String> ATTRIBUTES = List.of("askedAmount", "askedUnit");

    private final Map<NameKind, Set<String>> names = new HashMap<>();
    private final boolean examples;

    private KnownNames(boolean examples) {
        this.examples = examples;
        add(NameKind.PHASE, PHASES);
        add(NameKind.ATTRIBUTE, ATTRIBUTES);
    }

    /**
     * @param cases examples of the package's cases, none if it has no scenarios
     * @param attributes attributes that profiles of its sources give facts
     * @param sources names of sources that have a profile
     */
    public static KnownNames of(List<CaseFile> cases, Collection<String> attributes, Collection<String> sources) {
        KnownNames known = new KnownNames(!cases.isEmpty());
        cases.forEach(known::example);
        attributes.forEach(name -> known.add(NameKind.ATTRIBUTE, List.of(NameKind.plain(name))));
        known.add(NameKind.SOURCE, sources);
        return known;
    }

    private void example(CaseFile example) {
        example.facts().forEach(this::fact);
        for (RegistryEntry entry : example.registry().entries()) {
            if (entry instanceof Power power) {
                add(NameKind.POWER, List.of(power.code()));
                power.nodes().forEach(node -> {
                    add(NameKind.STEP, List.of(node.node()));
                    add(NameKind.ROLE, List.of(node.role()));
                });
            }
        }
    }

    private void fact(NodeFact fact) {
        add(NameKind.STEP, List.of(fact.node()));
        add(NameKind.PHASE, List.of(fact.phase()));
        add(NameKind.SOURCE, List.of(fact.source()));
        add(NameKind.POWER, List.of(fact.power()));
        fact.attributes().asMap().forEach((name, value) -> {
            add(NameKind.ATTRIBUTE, List.of(NameKind.plain(name)));
            if (!(value instanceof Number || value instanceof Boolean || value instanceof Temporal)) {
                add(NameKind.valueOf(name), List.of(value.toString()));
            }
        });
    }

    private void add(NameKind kind, Collection<String> added) {
        names.computeIfAbsent(kind, first -> new TreeSet<>()).addAll(added);
    }

    Set<String> of(NameKind kind) {
        return names.getOrDefault(kind, Set.of());
    }

    /** Whether there are examples, which should have each name of the package. */
    boolean hasExamples() {
        return examples;
    }
}
