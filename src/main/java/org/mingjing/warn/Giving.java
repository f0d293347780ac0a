package org.mingjing.warn;

import java.sql.Connection;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mingjing.assess.Level;
import org.mingjing.drivers.Assessing;
import org.mingjing.drivers.Installation;
import org.mingjing.facts.Actor;
import org.mingjing.facts.Attributes;
import org.mingjing.facts.Department;
import org.mingjing.facts.FactTimes;
import org.mingjing.facts.FactVersion;
import org.mingjing.facts.NodeFact;
import org.mingjing.facts.Official;
import org.mingjing.facts.OwnFacts;
import org.mingjing.facts.StepOfCase;
import org.mingjing.ledger.decisions.StandingFinding;
import org.mingjing.ledger.facts.PreparedFacts;
import org.mingjing.people.Role;
import org.mingjing.texts.Sha256;
import org.mingjing.warn.ActRefused.Why;

/**
 * Cards that a person gives (人工发牌). A card is a fact of a case of its own; a rule of the handling package makes a finding of it, whose
 * warning is one like any other. Whoever gave it never decides about it.
 */
public final class Giving {

    private static final String NOT_THERE = "none";
    private static final int ID_DIGITS = 24;

    private final Installation installation;
    private final Assessing assessing;
    private final Handling handling;

    public Giving(Installation installation, Assessing assessing, Handling handling) {
        this.installation = installation;
        this.assessing = assessing;
        this.handling = handling;
    }

    /**
     * Gives a card.
     *
     * @return id of its finding, of which the warning arises when findings are followed next
     * @throws ActRefused if it is not given
     */
    public String give(Onlooker onlooker, AskedCard asked) {
        Instant now = installation.clock().instant();
        NodeFact card = card(onlooker, asked, now.truncatedTo(ChronoUnit.MILLIS));
        assessing.assess(installation.ledger().receive(transaction ->
                PreparedFacts.of(isKnown(transaction, card) ? List.of() : List.of(card), now)).cases(), now);
        return installation.ledger().decisions().standing(List.of(card.caseId())).stream().map(StandingFinding::id).findFirst()
                .orElseThrow(() -> ActRefused.of(Why.TOO_LATE, "warn.card-not-found", card.caseId()));
    }

    /** Whether it is recorded already, by the same person with the same words. */
    private static boolean isKnown(Connection transaction, NodeFact card) {
        NodeFact known = GivenCards.of(transaction, List.of(card.caseId())).get(card.caseId());
        if (known != null && !(known.attributes().equals(card.attributes()) && known.actor().equals(card.actor()))) {
            throw ActRefused.of(Why.TOO_LATE, "warn.card-other");
        }
        return known != null;
    }

    private NodeFact card(Onlooker onlooker, AskedCard asked, Instant now) {
        HandlingTables tables = handling.at(now);
        Transition transition = tables.transition(NOT_THERE, GivenCards.ACT);
        Role role = transition == null ? null : onlooker.roleIn(transition.roles(), asked.department(), "");
        if (role == null) {
            throw ActRefused.of(onlooker.sight().sees(asked.department()) ? Why.FORBIDDEN : Why.UNKNOWN, "warn.card-department", asked.department());
        }
        Level.ofCode(asked.level());
        require(asked.clause(), "warn.card-clause");
        require(asked.facts(), "warn.card-facts");
        require(asked.reason(), "warn.card-reason");
        Official official = official(onlooker, asked);
        if (official != null && official.code().equals(onlooker.person().official())) {
            throw ActRefused.of(Why.FORBIDDEN, "warn.card-own");
        }
        requireCase(asked);
        String caseId = OwnFacts.caseOfCard(Sha256.hex(onlooker.person().account() + "\n" + asked.key()).substring(0, ID_DIGITS));
        return new NodeFact(new FactVersion(OwnFacts.SOURCE, caseId, 0), new StepOfCase(caseId, "", "card-given", "complete"),
                new FactTimes(now, null, 1), new Actor(asked.department(), "", asked.official(), ""),
                Attributes.of(said(onlooker, role, asked)), List.of());
    }

    private static void require(String text, String otherwise) {
        if (text.isBlank()) {
            throw ActRefused.of(Why.INCOMPLETE, otherwise);
        }
    }

    private @Nullable Official official(Onlooker onlooker, AskedCard asked) {
        if (onlooker.registry().find(Department.class, asked.department(), onlooker.day()) == null) {
            throw ActRefused.of(Why.UNKNOWN, "warn.card-department", asked.department());
        }
        if (asked.official().isEmpty()) {
            return null;
        }
        Official official = onlooker.registry().find(Official.class, asked.official(), onlooker.day());
        if (official == null || !official.department().equals(asked.department())) {
            throw ActRefused.of(Why.INCOMPLETE, "warn.card-official", asked.official(), asked.department());
        }
        return official;
    }

    // A case in which the department did nothing is answered as one that does not exist.
    private void requireCase(AskedCard asked) {
        if (!asked.caseId().isEmpty() && installation.ledger().facts(List.of(asked.caseId()), installation.ledger().now()).stream()
                .flatMap(one -> one.facts().stream()).noneMatch(fact -> fact.department().equals(asked.department()))) {
            throw ActRefused.of(Why.INCOMPLETE, "warn.card-case", asked.caseId());
        }
    }

    private static Map<String, Object> said(Onlooker onlooker, Role role, AskedCard asked) {
        Map<String, Object> said = new HashMap<>();
        said.put("account", onlooker.person().account());
        said.put("actorName", onlooker.person().name());
        said.put("actorRole", role.code());
        said.put("actorOfficial", Objects.requireNonNullElse(onlooker.person().official(), ""));
        said.put("level", asked.level());
        said.put("clause", asked.clause().strip());
        said.put("facts", asked.facts().strip());
        said.put("reason", asked.reason().strip());
        said.put("about", asked.caseId());
        said.put("state", NOT_THERE);
        said.put("depth", 0L);
        return said;
    }
}
