package org.mingjing.ledger.facts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.mingjing.facts.FactKey;
import org.mingjing.log.RecordBody;
import org.mingjing.log.merkle.Hash;

/** What is to be recorded of some received facts, and which cases it concerns. */
final class NewFacts {

    private final KnownFacts known;
    private final List<IncomingFact> accepted = new ArrayList<>();
    private final List<IncomingFact> conflicts = new ArrayList<>();
    private final List<RecordBody> conflictBodies = new ArrayList<>();
    private final SortedSet<String> cases = new TreeSet<>();
    private final Set<FactKey> inVersions = new HashSet<>();
    private final Set<String> casesOfMovedFacts = new HashSet<>();

    /** @param known takes each accepted fact for known from then on */
    NewFacts(KnownFacts known) {
        this.known = known;
    }

    /** @param concerned gets the cases that it concerns: its own, and those which other versions of it name */
    void accept(IncomingFact fact, Set<String> concerned) {
        String caseId = fact.fact().caseId();
        List<String> before = known.cases(fact.key());
        if (!before.isEmpty()) {
            inVersions.add(fact.key());
            concerned.addAll(before);
            cases.addAll(before);
            if (!before.stream().allMatch(caseId::equals)) {
                casesOfMovedFacts.addAll(before);
                casesOfMovedFacts.add(caseId);
            }
        }
        // Mostly a fact is of the case that the fact before it was of.
        if (accepted.isEmpty() || !caseId.equals(accepted.get(accepted.size() - 1).fact().caseId())) {
            cases.add(caseId);
        }
        concerned.add(caseId);
        known.accept(fact);
        accepted.add(fact);
    }

    void conflict(IncomingFact fact, Hash recorded, Instant receivedAt) {
        conflicts.add(fact);
        conflictBodies.add(FactBody.conflict(fact.text(), fact.content(), recorded, receivedAt));
    }

    boolean isEmpty() {
        return accepted.isEmpty() && conflicts.isEmpty();
    }

    /** The bodies to record: those of accepted facts, then those of conflicts. */
    List<RecordBody> bodies() {
        List<RecordBody> bodies = new ArrayList<>(accepted.size() + conflictBodies.size());
        accepted.forEach(fact -> bodies.add(fact.body()));
        bodies.addAll(conflictBodies);
        return bodies;
    }

    List<IncomingFact> accepted() {
        return accepted;
    }

    List<IncomingFact> conflicts() {
        return conflicts;
    }

    SortedSet<String> cases() {
        return cases;
    }

    /** Facts of which other versions are known. */
    Set<FactKey> inVersions() {
        return inVersions;
    }

    /** Cases of facts that some version gives to another case. */
    Set<String> casesOfMovedFacts() {
        return casesOfMovedFacts;
    }
}
