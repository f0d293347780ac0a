package org.mingjing.warn;

import java.sql.Connection;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingjing.drivers.Assessing;
import org.mingjing.drivers.Installation;
import org.mingjing.facts.Department;
import org.mingjing.facts.NodeFact;
import org.mingjing.facts.Official;
import org.mingjing.ledger.facts.PreparedFacts;
import org.mingjing.log.LogPosition;
import org.mingjing.people.Role;
import org.mingjing.texts.Sha256;
import org.mingjing.warn.ActRefused.Why;

/** Sets tasks and does what people do with them: each act is a fact of the task's case, whose clocks fall due like any others. */
public final class TaskActing {

    private static final String NOT_THERE = "none";
    private static final String SET = "set";
    private static final int ID_DIGITS = 24;

    private final Installation installation;
    private final Assessing assessing;
    private final Handling handling;
    private final Warnings warnings;

    public TaskActing(Installation installation, Assessing assessing, Handling handling, Warnings warnings) {
        this.installation = installation;
        this.assessing = assessing;
        this.handling = handling;
        this.warnings = warnings;
    }

    /** Sets a task; asked for again with the same key and words it is the same. @return its id @throws ActRefused if it is not set */
    public String set(Onlooker onlooker, AskedTask asked) {
        Instant now = installation.clock().instant();
        TaskTables tables = tables(now);
        TaskAct act = tables.act(NOT_THERE, SET);
        Role role = act == null ? null : onlooker.roleIn(act.roles(), asked.department(), "");
        if (role == null || act == null) {
            throw ActRefused.of(onlooker.sight().sees(asked.department()) ? Why.FORBIDDEN : Why.UNKNOWN, "warn.card-department", asked.department());
        }
        String term = requireWhole(onlooker, asked, tables, now);
        String id = Sha256.hex(onlooker.person().account() + "\n" + asked.key()).substring(0, ID_DIGITS);
        NodeFact fact = TaskFacts.first(id, asked, term, act, TaskFacts.who(onlooker.person(), role), now);
        assessing.assess(installation.ledger().receive(transaction ->
                PreparedFacts.of(isKnown(transaction, id, fact) ? List.of() : List.of(fact), now)).cases(), now);
        return id;
    }

    private static boolean isKnown(Connection transaction, String id, NodeFact fact) {
        List<Task> history = TaskReader.history(transaction, id, LogPosition.now(transaction));
        if (history.isEmpty()) {
            return false;
        }
        NodeFact first = history.get(0).fact();
        for (String said : List.of("kind", "title", "source", "measures", "deadline", "list", "reason")) {
            if (!new Task(0, first).text(said).equals(new Task(0, fact).text(said)) || !first.actor().equals(fact.actor())) {
                throw ActRefused.of(Why.TOO_LATE, "warn.task-other");
            }
        }
        return true;
    }

    /** @return the term of the task */
    private String requireWhole(Onlooker onlooker, AskedTask asked, TaskTables tables, Instant now) {
        for (Map.Entry<String, String> needed : Map.of("title", asked.title(), "source", asked.source(), "measures", asked.measures(),
                "reason", asked.reason()).entrySet()) {
            if (needed.getValue().isBlank()) {
                throw ActRefused.of(Why.INCOMPLETE, "warn.task-" + needed.getKey());
            }
        }
        if (onlooker.registry().find(Department.class, asked.department(), onlooker.day()) == null) {
            throw ActRefused.of(Why.UNKNOWN, "warn.card-department", asked.department());
        }
        Official official = asked.official().isEmpty() ? null
                : onlooker.registry().find(Official.class, asked.official(), onlooker.day());
        if (!asked.official().isEmpty() && (official == null || !official.department().equals(asked.department()))) {
            throw ActRefused.of(Why.INCOMPLETE, "warn.card-official", asked.official(), asked.department());
        }
        if (!asked.official().isEmpty() && asked.official().equals(onlooker.person().official())) {
            throw ActRefused.of(Why.FORBIDDEN, "warn.task-oneself");
        }
        if (!asked.warning().isEmpty() && warnings.history(onlooker, asked.warning(), null).isEmpty()) {
            throw ActRefused.noWarning(asked.warning());
        }
        String term = tables.term(asked.kind(), asked.urgent());
        if (term.isEmpty() && asked.deadline() == null) {
            throw ActRefused.of(Why.INCOMPLETE, "warn.task-deadline");
        }
        requireAhead(asked.deadline(), now);
        return term;
    }

    private void requireAhead(@Nullable LocalDate deadline, Instant now) {
        if (deadline != null && deadline.isBefore(LocalDate.ofInstant(now, zone(now)))) {
            throw ActRefused.of(Why.INCOMPLETE, "warn.task-deadline-past", deadline);
        }
    }

    private ZoneId zone(Instant now) {
        return handling.zone(now);
    }

    /** Does an act. Of two at the same time, seeing the same, one is done. @throws ActRefused if it is not done */
    public void act(Onlooker onlooker, String id, AskedTask.Act asked) {
        Instant now = installation.clock().instant();
        assessing.assess(installation.ledger().receive(transaction ->
                PreparedFacts.of(List.of(fact(transaction, onlooker, id, asked, now)), now)).cases(), now);
    }

    private NodeFact fact(Connection transaction, Onlooker onlooker, String id, AskedTask.Act asked, Instant now) {
        List<Task> history = TaskReader.history(transaction, id, LogPosition.now(transaction));
        Task task = history.isEmpty() ? null : history.get(history.size() - 1);
        if (task == null || !onlooker.sees(task)) {
            throw ActRefused.of(Why.UNKNOWN, "warn.no-task", id);
        }
        TaskTables tables = tables(now);
        if (task.seq() != asked.version()) {
            throw ActRefused.of(Why.TOO_LATE, "warn.stale-task", TaskWords.act(tables, task.act()), task.fact().occurredAt(),
                    TaskWords.state(tables, task.state()));
        }
        TaskPermission.Granted granted = new TaskPermission(tables, onlooker, task).require(asked.act());
        if (granted.act().needsReason() && asked.reason().isBlank()) {
            throw ActRefused.of(Why.INCOMPLETE, "warn.reason-missing", TaskWords.act(tables, asked.act()));
        }
        if (granted.act().needsDeadline() && asked.deadline() == null) {
            throw ActRefused.of(Why.INCOMPLETE, "warn.task-deadline");
        }
        requireAhead(asked.deadline(), now);
        return TaskFacts.next(task, asked, granted.act(), TaskFacts.who(onlooker.person(), granted.role()), now);
    }

    private TaskTables tables(Instant now) {
        return new TaskTables(handling.at(now));
    }
}
