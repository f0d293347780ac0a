package org.mingjing.warn;

import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingjing.assess.Finding;
import org.mingjing.assess.Nature;
import org.mingjing.facts.NodeFact;
import org.mingjing.facts.OwnFacts;
import org.mingjing.ledger.decisions.FindingAct;
import org.mingjing.ledger.decisions.RecordedChange;

/** What some changes of findings do to warnings, one after the other. */
final class ChangesFollowed {

    private static final String NOT_THERE = "none";

    private final HandlingTables tables;
    private final Addressing addressing;
    private final Instant now;
    private final Map<String, Warning> known = new HashMap<>();
    private final Map<String, Warning> changed = new LinkedHashMap<>();
    private final Map<String, NodeFact> cards = new HashMap<>();
    private final List<NodeFact> facts = new ArrayList<>();

    ChangesFollowed(HandlingTables tables, Addressing addressing, Instant now) {
        this.tables = tables;
        this.addressing = addressing;
        this.now = now;
    }

    /** The facts to record, in their order; to be called once. */
    List<NodeFact> facts(Connection transaction, List<RecordedChange> changes) {
        Set<String> ids = new HashSet<>();
        for (RecordedChange change : changes) {
            ids.add(change.finding().id());
            if (OwnFacts.isOwnCase(change.finding().caseId())) {
                ids.add(OwnFacts.warningOf(change.finding().caseId()));
            }
        }
        known.putAll(WarningReader.newest(transaction, ids));
        cards.putAll(GivenCards.of(transaction, changes.stream().map(change -> change.finding().caseId()).filter(OwnFacts::isCardCase).toList()));
        changes.forEach(this::follow);
        facts.addAll(new Tallying(tables).facts(transaction, changed.values()));
        return facts;
    }

    private void follow(RecordedChange change) {
        Warning own = known.get(change.finding().id());
        if (own == null) {
            arise(change);
        } else {
            change(own, change);
        }
        if (OwnFacts.isOwnCase(change.finding().caseId())) {
            handled(known.get(OwnFacts.warningOf(change.finding().caseId())), change);
        }
    }

    private void arise(RecordedChange change) {
        if (!change.act().leavesStanding()) {
            return;
        }
        Finding finding = change.finding().finding();
        String level = finding.level().code();
        NodeFact card = cards.get(change.finding().caseId());
        if (card != null) {
            given(change, card);
            return;
        }
        String act = finding.nature() == Nature.DATA_FAULT ? "check-data"
                : recipients("notify", change).isEmpty() ? "raise" : "notify";
        Transition transition = tables.transition(NOT_THERE, act);
        if (transition != null) {
            add(WarningFacts.first(change, depth(change), transition, now, said(act, tables.recipients(act, level, ageDays(change)))));
        }
    }

    /** A card that a person gave is told of at once, and says who gave it and why. */
    private void given(RecordedChange change, NodeFact card) {
        Transition transition = tables.transition(NOT_THERE, GivenCards.ACT);
        if (transition != null) {
            Map<String, Object> said = said(GivenCards.ACT,
                    tables.recipients("notify", change.finding().finding().level().code(), ageDays(change)));
            said.putAll(GivenCards.said(card));
            add(WarningFacts.first(change, 0, transition, now, said));
        }
    }

    private long depth(RecordedChange change) {
        if (!OwnFacts.isOwnCase(change.finding().caseId())) {
            return 0;
        }
        Warning about = known.get(OwnFacts.warningOf(change.finding().caseId()));
        return about == null ? 1 : about.depth() + 1;
    }

    private void change(Warning own, RecordedChange change) {
        for (String act : acts(change.act())) {
            List<String> recipients = recipients(act, change);
            Transition transition = tables.transition(own.state(), act);
            // Somebody who was not told before is told now only if the ladder names whom.
            boolean untold = act.equals("notify") && recipients.isEmpty();
            boolean unconcerned = act.equals("revise") && !WarningFacts.concerns(own, change);
            if (transition != null && !untold && !unconcerned) {
                add(WarningFacts.next(own, change, transition, now, said(act, recipients)));
                return;
            }
        }
    }

    private static List<String> acts(FindingAct act) {
        return switch (act) {
            case RAISED -> List.of("recur");
            case RISEN -> List.of("notify", "rise");
            case REVISED -> List.of("revise");
            case MET -> List.of("meet");
            case WITHDRAWN -> List.of("correct");
        };
    }

    /** What was found about the handling of a warning may change that warning. */
    private void handled(@Nullable Warning about, RecordedChange change) {
        boolean arose = change.act() == FindingAct.RAISED || change.act() == FindingAct.RISEN;
        Finding finding = change.finding().finding();
        String act = about == null || !arose ? "" : tables.event(finding.rule(), finding.level().code());
        Transition transition = about == null || act.isEmpty() ? null : tables.transition(about.state(), act);
        if (transition != null) {
            Map<String, Object> said = said(act, tables.recipients(act, about.level(), 0));
            said.put("followedSeq", change.finding().seq());
            add(WarningFacts.next(about, transition, now, said));
        }
    }

    private List<String> recipients(String act, RecordedChange change) {
        return tables.recipients(act, change.finding().finding().level().code(), ageDays(change));
    }

    private long ageDays(RecordedChange change) {
        return Math.max(0, Duration.between(change.finding().finding().at(), now).toDays());
    }

    private static Map<String, Object> said(String act, List<String> recipients) {
        Map<String, Object> said = new HashMap<>();
        said.put("act", act);
        said.put("recipients", recipients);
        return said;
    }

    private void add(NodeFact unaddressed) {
        NodeFact fact = addressing.addressed(unaddressed);
        facts.add(fact);
        Warning after = new Warning(-1, fact);
        known.put(after.id(), after);
        changed.put(after.id(), after);
    }
}
