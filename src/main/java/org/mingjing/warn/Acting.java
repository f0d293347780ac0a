package org.mingjing.warn;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mingjing.clocks.ClockState;
import org.mingjing.drivers.Assessing;
import org.mingjing.drivers.CaseInquiry;
import org.mingjing.drivers.Installation;
import org.mingjing.facts.Attachment;
import org.mingjing.facts.NodeFact;
import org.mingjing.facts.OwnFacts;
import org.mingjing.files.KeptFiles;
import org.mingjing.ledger.facts.PreparedFacts;
import org.mingjing.ledger.facts.Receipt;
import org.mingjing.log.LogPosition;
import org.mingjing.people.Person;
import org.mingjing.people.Role;
import org.mingjing.warn.ActRefused.Why;

/** Does what people do with warnings: each act is recorded as a fact of the warning's case, which is then assessed. */
public final class Acting {

    private static final String ASSIGN = "assign";

    /** The state in which an assignment is one of whoever decides the contest. */
    private static final String CONTEST = "contest";
    private static final String CONTESTED = "contested";

    private final Installation installation;
    private final Assessing assessing;
    private final Handling handling;
    private final Assignees assignees;
    private final KeptFiles files;

    public Acting(Installation installation, Assessing assessing, Handling handling, Assignees assignees) {
        this.installation = installation;
        this.assessing = assessing;
        this.handling = handling;
        this.assignees = assignees;
        this.files = new KeptFiles(installation);
    }

    /**
     * Does an act. Of two that are asked for at the same time, seeing the same, one is done and the other is refused.
     *
     * @throws ActRefused if it is not done
     */
    public void act(Person person, String id, AskedAct asked) {
        Onlooker onlooker = Onlooker.of(person, installation);
        Onlooker assignee = asked.act().equals(ASSIGN) ? assignee(asked) : null;
        Instant now = installation.clock().instant();
        // As long as the version is the one asked for, the clocks are those of now.
        @Nullable List<ClockState> clocks = new CaseInquiry(installation).clocks(List.of(OwnFacts.caseOf(id)), now, installation.ledger().now())
                .get(OwnFacts.caseOf(id));
        Addressing addressing = handling.addressing();
        Receipt receipt = installation.ledger().receive(transaction ->
                PreparedFacts.of(facts(transaction, new Wanted(onlooker, id, asked, assignee), clocks, now).stream()
                        .map(addressing::addressed).toList(), now));
        assessing.assess(receipt.cases(), now);
    }

    /** Lets somebody bring a file for an act. @throws ActRefused if the person sees no such warning, or can do nothing with it now */
    public void requireSomeAct(Person person, String id) {
        Onlooker onlooker = Onlooker.of(person, installation);
        Instant now = installation.clock().instant();
        List<Warning> history = installation.ledger().inTransaction(transaction ->
                WarningReader.history(transaction, id, LogPosition.now(transaction)));
        if (history.isEmpty() || !onlooker.sees(history.get(history.size() - 1))) {
            throw ActRefused.noWarning(id);
        }
        @Nullable List<ClockState> clocks = new CaseInquiry(installation).clocks(List.of(OwnFacts.caseOf(id)), now, installation.ledger().now())
                .get(OwnFacts.caseOf(id));
        Permission permission = new Permission(handling.at(now), onlooker, history, clocks, now);
        if (permission.tables().acts().stream().noneMatch(act -> permission.granted(act).isPresent())) {
            throw ActRefused.of(Why.FORBIDDEN, "warn.nothing-to-do");
        }
    }

    /** What is asked for, with all that had to be looked up for it before. */
    private record Wanted(Onlooker onlooker, String id, AskedAct asked, @Nullable Onlooker assignee) {}

    /** The act, and what it makes of accumulations. */
    private List<NodeFact> facts(Connection transaction, Wanted wanted, @Nullable List<ClockState> clocks, Instant now) throws SQLException {
        List<NodeFact> facts = new ArrayList<>();
        facts.add(fact(transaction, wanted, clocks, now));
        facts.addAll(new Tallying(handling.at(now)).facts(transaction, List.of(new Warning(-1, facts.get(0)))));
        return facts;
    }

    private NodeFact fact(Connection transaction, Wanted wanted, @Nullable List<ClockState> clocks, Instant now) throws SQLException {
        String id = wanted.id();
        Onlooker onlooker = wanted.onlooker();
        AskedAct asked = wanted.asked();
        List<Warning> history = WarningReader.history(transaction, id, LogPosition.now(transaction));
        Warning warning = history.isEmpty() ? null : history.get(history.size() - 1);
        if (warning == null || !onlooker.sees(warning)) {
            throw ActRefused.noWarning(id);
        }
        HandlingTables tables = handling.at(now);
        if (warning.seq() != asked.version()) {
            throw ActRefused.of(Why.TOO_LATE, "warn.stale", HandlingWords.act(tables, warning.act()), warning.fact().occurredAt(),
                    HandlingWords.state(tables, warning.state()));
        }
        Permission.Granted granted = new Permission(tables, onlooker, history, clocks, now).require(asked.act());
        if (granted.transition().needsReason() && asked.reason().isBlank()) {
            throw ActRefused.of(Why.INCOMPLETE, "warn.reason-missing", HandlingWords.act(tables, asked.act()));
        }
        Map<String, Object> said = said(onlooker.person(), granted.role(), asked);
        said.put("recipients", tables.recipients(asked.act(), warning.level(), 0));
        if (wanted.assignee() != null) {
            assign(said, wanted.assignee(), warning);
        } else if (asked.act().equals(CONTEST)) {
            // Whoever decided must not decide the contest; somebody else takes it in hand.
            said.put("assignee", "");
        }
        List<Attachment> named = files.name(transaction, id, onlooker.person().account(), asked.attachments(),
                WarningFacts.nextId(warning), now);
        return WarningFacts.next(warning, granted.transition(), now, said, named);
    }

    private static Map<String, Object> said(Person person, Role role, AskedAct asked) {
        Map<String, Object> said = new HashMap<>();
        said.put("act", asked.act());
        said.put("account", person.account());
        said.put("actorName", person.name());
        said.put("actorRole", role.code());
        said.put("actorOfficial", Objects.requireNonNullElse(person.official(), ""));
        said.put("reason", asked.reason().strip());
        return said;
    }

    private Onlooker assignee(AskedAct asked) {
        Person assignee = assignees.find(asked.assignee()).orElseThrow(() ->
                ActRefused.of(Why.INCOMPLETE, "warn.no-assignee", asked.assignee()));
        return Onlooker.of(assignee, installation);
    }

    private static void assign(Map<String, Object> said, Onlooker assignee, Warning warning) {
        Person person = assignee.person();
        if (!person.hasAny(List.of(Role.REVIEWER, Role.MONITOR)) || !assignee.sees(warning) || assignee.isNamedBy(warning)) {
            throw ActRefused.of(Why.INCOMPLETE, "warn.assignee-may-not", person.account());
        }
        said.put("assignee", person.account());
        if (person.official() != null) {
            said.put(warning.state().equals(CONTESTED) ? "contestReviewer" : "reviewer", person.official());
        }
    }
}
