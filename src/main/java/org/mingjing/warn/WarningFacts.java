package org.mingjing.warn;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.mingjing.assess.Finding;
import org.mingjing.assess.Nature;
import org.mingjing.assess.Responsible;
import org.mingjing.facts.Actor;
import org.mingjing.facts.Attachment;
import org.mingjing.facts.Attributes;
import org.mingjing.facts.FactTimes;
import org.mingjing.facts.FactVersion;
import org.mingjing.facts.NodeFact;
import org.mingjing.facts.OwnFacts;
import org.mingjing.facts.StepOfCase;
import org.mingjing.ledger.decisions.RecordedChange;

/**
 * Makes the facts that acts on warnings are. Their actor is the owner of the warning, in whose hands the matter lies; who acted is
 * among the attributes.
 */
final class WarningFacts {

    /** What is said again by each fact of a warning, so that the newest one alone tells where it stands. */
    private static final List<String> KEPT = List.of("subject", "rule", "package", "packageVersion", "kind", "nature", "level", "state",
            "findingAt", "due", "named", "signers", "depth", "raisedSeq", "raisedAt", "findingSeq", "followedSeq", "assignee", "scored",
            "giver", "giverOfficial");

    /** The role of those who signed a step as its reviewers, as packages call it. */
    private static final String REVIEWER = "reviewer";

    private WarningFacts() {}

    /** The first fact of a warning. @param depth 0 for one about a case @param with what the act itself says */
    static NodeFact first(RecordedChange change, long depth, Transition transition, Instant at, Map<String, Object> with) {
        Map<String, Object> attributes = of(change);
        attributes.put("depth", depth);
        attributes.put("raisedSeq", change.finding().seq());
        attributes.put("raisedAt", at);
        attributes.putAll(with);
        return fact(change.finding().id(), 1, transition, at, owner(change.finding().finding()), attributes);
    }

    /** The next fact of a warning, by a change of its own finding. */
    static NodeFact next(Warning before, RecordedChange change, Transition transition, Instant now, Map<String, Object> with) {
        Map<String, Object> attributes = kept(before);
        attributes.remove("due");
        attributes.remove("signers");
        attributes.putAll(of(change));
        // A card that a person gave is about the case that they named.
        attributes.put("subject", before.subject());
        attributes.putAll(with);
        return fact(before.id(), before.nth() + 1, transition, notBefore(before, now), owner(change.finding().finding()), attributes);
    }

    /** The next fact of a warning, by an act that leaves the finding as it is. */
    static NodeFact next(Warning before, Transition transition, Instant now, Map<String, Object> with) {
        return next(before, transition, now, with, List.of());
    }

    /** Likewise, with files. */
    static NodeFact next(Warning before, Transition transition, Instant now, Map<String, Object> with, List<Attachment> files) {
        Map<String, Object> attributes = kept(before);
        attributes.putAll(with);
        NodeFact fact = fact(before.id(), before.nth() + 1, transition, notBefore(before, now), before.fact().actor(), attributes);
        return files.isEmpty() ? fact : new NodeFact(fact.id(), fact.step(), fact.times(), fact.actor(), fact.attributes(), files);
    }

    /** Id of the next fact of a warning. */
    static String nextId(Warning before) {
        return id(before.id(), before.nth() + 1);
    }

    private static String id(String warning, long nth) {
        return warning + "-" + nth;
    }

    /** Whether a change of a finding is one for those who handle the warning: of its level, or of whom it names. */
    static boolean concerns(Warning before, RecordedChange change) {
        Finding finding = change.finding().finding();
        return !finding.level().code().equals(before.level()) || !owner(finding).equals(before.fact().actor())
                || !named(finding).equals(before.named()) || !Objects.equals(finding.due(), before.due());
    }

    private static Map<String, Object> of(RecordedChange change) {
        Finding finding = change.finding().finding();
        Map<String, Object> attributes = new HashMap<>();
        attributes.put("subject", change.finding().caseId());
        attributes.put("rule", finding.rule());
        attributes.put("package", change.finding().rules().id());
        attributes.put("packageVersion", change.finding().rules().version());
        attributes.put("kind", finding.kind().code());
        attributes.put("nature", finding.nature().code());
        attributes.put("level", finding.level().code());
        attributes.put("findingAt", finding.at());
        if (finding.due() != null) {
            attributes.put("due", finding.due());
        }
        attributes.put("named", named(finding));
        List<String> signers = signers(finding);
        if (!signers.isEmpty()) {
            attributes.put("signers", signers);
        }
        attributes.put("findingSeq", change.finding().seq());
        attributes.put("followedSeq", change.finding().seq());
        return attributes;
    }

    private static List<String> named(Finding finding) {
        return finding.nature() == Nature.DATA_FAULT ? List.of()
                : finding.responsible().stream().map(Responsible::official).filter(code -> !code.isEmpty()).distinct().toList();
    }

    private static List<String> signers(Finding finding) {
        return finding.nature() == Nature.DATA_FAULT ? List.of() : finding.responsible().stream()
                .filter(one -> one.role().equals(REVIEWER)).map(Responsible::official).filter(code -> !code.isEmpty()).distinct().toList();
    }

    private static Actor owner(Finding finding) {
        Responsible owner = finding.owner();
        return new Actor(owner.department(), owner.post(), owner.official(), "");
    }

    private static Map<String, Object> kept(Warning before) {
        Map<String, Object> kept = new HashMap<>();
        KEPT.forEach(name -> {
            Object value = before.fact().attributes().get(name);
            if (value != null) {
                kept.put(name, value);
            }
        });
        return kept;
    }

    // A clock that was set back must not put a later act before an earlier one.
    private static Instant notBefore(Warning before, Instant now) {
        Instant at = now.truncatedTo(ChronoUnit.MILLIS);
        return at.isBefore(before.fact().occurredAt()) ? before.fact().occurredAt() : at;
    }

    private static NodeFact fact(String id, long nth, Transition transition, Instant at, Actor actor, Map<String, Object> attributes) {
        attributes.put("nth", nth);
        attributes.put("state", transition.next());
        attributes.put("decides", transition.decides());
        return new NodeFact(new FactVersion(OwnFacts.SOURCE, id(id, nth), 0),
                new StepOfCase(OwnFacts.caseOf(id), "", transition.node(), transition.phase()), new FactTimes(at, null, nth), actor,
                Attributes.of(attributes), List.of());
    }
}
