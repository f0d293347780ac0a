package org.mingjing.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.mingjing.facts.FactKey;
import org.mingjing.ledger.merkle.Hash;

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

    /** @return the cases that it concerns: its own, and those which other versions of it name */
    Set<String> accept(IncomingFact fact) {
        Set<String> concerned = new HashSet<>(known.cases(fact.key()));
        if (!concerned.isEmpty()) {
            inVersions.add(fact.key());
        }
        concerned.add(fact.fact().caseId());
        if (concerned.size() > 1) {
            casesOfMovedFacts.addAll(concerned);
        }
        known.accept(fact);
        accepted.add(fact);
        cases.addAll(concerned);
        return concerned;
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
