package org.mingjing.facts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The facts of one subject (办件), ordered by time, with the registry entries they refer to. The order of arrival
 * does not matter: equal sets of facts make equal case files.
 */
public final class CaseFile {

    private static final int EXPECTED_FACT_LENGTH = 512;

    private final String caseId;
    private final List<NodeFact> facts;
    private final Registry registry;
    private @Nullable String digest;

    private CaseFile(String caseId, List<NodeFact> facts, Registry registry) {
        this.caseId = caseId;
        this.facts = facts;
        this.registry = registry;
    }

    /**
     * Makes a case file of the current version of each fact.
     *
     * @param facts at least one; of several versions of a fact the highest counts
     * @param registry the known registry; only the entries these facts refer to are kept
     * @throws IllegalArgumentException if there is no fact, one belongs to another case, or one has two contents in a version
     */
    public static CaseFile of(String caseId, List<NodeFact> facts, Registry registry) {
        if (facts.isEmpty()) {
            throw new IllegalArgumentException("case " + caseId + " has no facts");
        }
        for (NodeFact fact : facts) {
            if (!fact.caseId().equals(caseId)) {
                throw new IllegalArgumentException("fact " + fact.key() + " belongs to case " + fact.caseId()
                        + ", not to " + caseId);
            }
        }
        List<NodeFact> current = CurrentVersions.of(facts);
        return new CaseFile(caseId, current, registry.referredToBy(current));
    }

    public String caseId() {
        return caseId;
    }

    /** The facts in case order, each in its current version. */
    public List<NodeFact> facts() {
        return facts;
    }

    public Registry registry() {
        return registry;
    }

    /** Occurrence of the earliest fact: the start of the case. */
    public Instant startedAt() {
        return facts.get(0).occurredAt();
    }

    /** The same case as it stood at the instant: facts that occurred later are left out; empty if none remains. */
    public Optional<CaseFile> asOf(Instant instant) {
        if (!facts.get(facts.size() - 1).occurredAt().isAfter(instant)) {
            return Optional.of(this);
        }
        List<NodeFact> visible = facts.stream().filter(fact -> !fact.occurredAt().isAfter(instant)).toList();
        return visible.isEmpty() ? Optional.empty() : Optional.of(new CaseFile(caseId, visible, registry));
    }

    /** The value the latest fact that carries the attribute gives it, or null if none does. */
    public @Nullable Object attribute(String name) {
        for (int i = facts.size() - 1; i >= 0; i--) {
            Object value = facts.get(i).attributes().get(name);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    /** Digest of everything an assessment can see: the facts in their order and the registry entries. */
    public String digest() {
        String known = digest;
        if (known == null) {
            StringBuilder text = new StringBuilder(facts.size() * EXPECTED_FACT_LENGTH);
            facts.forEach(fact -> text.append(FactJson.write(fact)).append('\n'));
            registry.texts().forEach(entry -> text.append(entry).append('\n'));
            known = CanonicalJson.sha256(text.toString());
            digest = known;
        }
        return known;
    }
}
