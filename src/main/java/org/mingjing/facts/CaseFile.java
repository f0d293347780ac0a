package org.mingjing.facts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingjing.texts.Sha256;
import org.mingjing.texts.WrongInput;

/**
 * The facts of one subject (办件), ordered by time, with the registry entries they refer to. The order of arrival
 * does not matter: equal sets of facts make equal case files.
 */
public final class CaseFile {

    private static final byte[] LINE_END = {'\n'};

    private final String caseId;
    private final List<WrittenFact> written;
    private final List<NodeFact> facts;
    private final Registry registry;
    private @Nullable String digest;

    private CaseFile(String caseId, List<WrittenFact> written, List<NodeFact> facts, Registry registry) {
        this.caseId = caseId;
        this.written = written;
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
    public static CaseFile of(String caseId, List<NodeFact> facts, KnownRegistry registry) {
        return ofWritten(caseId, facts.stream().map(WrittenFact::of).toList(), registry);
    }

    /** As {@link #of}, for facts whose canonical texts are at hand and need not be written again. */
    public static CaseFile ofWritten(String caseId, List<WrittenFact> facts, KnownRegistry registry) {
        if (facts.isEmpty()) {
            throw WrongInput.of("facts.case-empty", caseId);
        }
        for (WrittenFact one : facts) {
            if (!one.fact().caseId().equals(caseId)) {
                throw WrongInput.of("facts.case-other", one.fact().key(), one.fact().caseId(), caseId);
            }
        }
        List<WrittenFact> current = CurrentVersions.of(facts);
        List<NodeFact> inOrder = current.stream().map(WrittenFact::fact).toList();
        return new CaseFile(caseId, current, inOrder, registry.referredToBy(inOrder));
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

    /** The start of the case: occurrence of the earliest fact that is not dated years before the rest. */
    public Instant startedAt() {
        return facts.get(EarlyDates.RULE.count(facts)).occurredAt();
    }

    /** The first facts, if they are dated years before the rest of the case, which cannot be right; mostly none. */
    public List<NodeFact> datedTooEarly() {
        return facts.subList(0, EarlyDates.RULE.count(facts));
    }

    /** A silence of so many years parts dates that cannot be right from the rest. */
    public static int silenceYears() {
        return EarlyDates.RULE.silenceYears();
    }

    /** The same case as it stood at the instant: facts that occurred later are left out; empty if none remains. */
    public Optional<CaseFile> asOf(Instant instant) {
        if (!facts.get(facts.size() - 1).occurredAt().isAfter(instant)) {
            return Optional.of(this);
        }
        List<WrittenFact> visible =
                written.stream().filter(one -> !one.fact().occurredAt().isAfter(instant)).toList();
        return visible.isEmpty()
                ? Optional.empty()
                : Optional.of(new CaseFile(caseId, visible, visible.stream().map(WrittenFact::fact).toList(), registry));
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
            List<byte[]> lines = new ArrayList<>();
            written.forEach(fact -> addLine(lines, fact.text()));
            registry.texts().forEach(entry -> addLine(lines, entry));
            known = Sha256.hex(lines.toArray(byte[][]::new));
            digest = known;
        }
        return known;
    }

    private static void addLine(List<byte[]> lines, byte[] text) {
        lines.add(text);
        lines.add(LINE_END);
    }
}
