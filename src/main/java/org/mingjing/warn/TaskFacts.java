package org.mingjing.warn;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.mingjing.facts.Actor;
import org.mingjing.facts.Attributes;
import org.mingjing.facts.FactTimes;
import org.mingjing.facts.FactVersion;
import org.mingjing.facts.NodeFact;
import org.mingjing.facts.OwnFacts;
import org.mingjing.facts.StepOfCase;
import org.mingjing.people.Person;
import org.mingjing.people.Role;

/** Makes the facts that acts on tasks are. Their actor is whoever has to do the task; who acted is among the attributes. */
final class TaskFacts {

    /** The term of a task whose last day is said. */
    private static final String FIXED = "fixed";

    /** What is said again by each fact of a task. */
    private static final List<String> KEPT = List.of("kind", "urgent", "list", "title", "source", "measures", "deadline", "term", "warning",
            "setAt", "setter", "reviewer", "reporter", "reporterOfficial", "evidence");

    /** By the level of a warning some periods differ; a task has none. */
    private static final String LEVEL = "yellow";

    private TaskFacts() {}

    /** The first fact of a task. @param term by which its period is, unless a last day is said */
    static NodeFact first(String id, AskedTask asked, String term, TaskAct act, Map<String, Object> who, Instant now) {
        Map<String, Object> said = new HashMap<>(who);
        said.put("act", "set");
        said.put("kind", asked.kind());
        said.put("urgent", asked.urgent());
        said.put("list", asked.list().strip());
        said.put("title", asked.title().strip());
        said.put("source", asked.source().strip());
        said.put("measures", asked.measures().strip());
        said.put("warning", asked.warning());
        said.put("reason", asked.reason().strip());
        said.put("setAt", now.truncatedTo(ChronoUnit.MILLIS));
        said.put("setter", who.get("account"));
        said.put("reviewer", who.get("actorOfficial"));
        said.put("term", asked.deadline() == null ? term : FIXED);
        if (asked.deadline() != null) {
            said.put("deadline", asked.deadline());
        }
        return fact(id, 1, act, now.truncatedTo(ChronoUnit.MILLIS), new Actor(asked.department(), "", asked.official(), ""), said);
    }

    /** The next fact of a task. */
    static NodeFact next(Task before, AskedTask.Act asked, TaskAct act, Map<String, Object> who, Instant now) {
        Map<String, Object> said = new HashMap<>();
        KEPT.forEach(name -> {
            Object value = before.fact().attributes().get(name);
            if (value != null) {
                said.put(name, value);
            }
        });
        said.putAll(who);
        said.put("act", asked.act());
        said.put("reason", asked.reason().strip());
        if (!asked.evidence().isBlank()) {
            said.put("evidence", asked.evidence().strip());
        }
        if (act.needsDeadline()) {
            said.put("deadline", Objects.requireNonNull(asked.deadline()));
            said.put("term", FIXED);
        }
        if (asked.act().equals("report")) {
            said.put("reporter", who.get("account"));
            said.put("reporterOfficial", who.get("actorOfficial"));
        }
        Instant at = now.truncatedTo(ChronoUnit.MILLIS);
        // A clock that was set back must not put a later act before an earlier one.
        return fact(before.id(), before.nth() + 1, act, at.isBefore(before.fact().occurredAt()) ? before.fact().occurredAt() : at,
                before.fact().actor(), said);
    }

    static Map<String, Object> who(Person person, Role role) {
        Map<String, Object> who = new HashMap<>();
        who.put("account", person.account());
        who.put("actorName", person.name());
        who.put("actorRole", role.code());
        who.put("actorOfficial", Objects.requireNonNullElse(person.official(), ""));
        return who;
    }

    private static NodeFact fact(String id, long nth, TaskAct act, Instant at, Actor actor, Map<String, Object> said) {
        said.put("nth", nth);
        said.put("state", act.next());
        said.put("level", LEVEL);
        said.put("depth", 0L);
        return new NodeFact(new FactVersion(OwnFacts.SOURCE, "task-" + id + "-" + nth, 0),
                new StepOfCase(OwnFacts.caseOfTask(id), "", act.node(), "complete"), new FactTimes(at, null, nth), actor,
                Attributes.of(said), List.of());
    }
}
