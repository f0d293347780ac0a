package org.mingjing.warn;

import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mingjing.database.Queries;
import org.mingjing.database.SqlArrays;
import org.mingjing.facts.Actor;
import org.mingjing.facts.Attributes;
import org.mingjing.facts.FactTimes;
import org.mingjing.facts.FactVersion;
import org.mingjing.facts.NodeFact;
import org.mingjing.facts.OwnFacts;
import org.mingjing.facts.StepOfCase;
import org.mingjing.texts.Sha256;

/**
 * Counts cards that accumulate. An accumulation that is reached, or no longer is, is a fact of a case of its own, which is assessed like
 * any other: the finding is a warning of its own, and is taken back when a card that made it up is. The facts are recorded in the
 * transaction of what happened to the warning, so none is lost.
 */
final class Tallying {

    /** Of one subject so many warnings are looked at, the newest; only an accumulation over a longer row would be missed. */
    private static final int OF_ONE_SUBJECT = 500;

    private static final int ID_DIGITS = 24;
    private static final String REACHED = "tallied";
    private static final String NO_LONGER = "dispersed";

    private final HandlingTables tables;

    Tallying(HandlingTables tables) {
        this.tables = tables;
    }

    /** The facts to record after something happened to warnings. @param changed as they are after it */
    List<NodeFact> facts(Connection transaction, Collection<Warning> changed) {
        List<NodeFact> facts = new ArrayList<>();
        for (Tally tally : tables.tallies()) {
            TreeSet<String> keys = new TreeSet<>();
            changed.stream().filter(warning -> !origin(warning).equals("tally") && !origin(warning).equals("handling"))
                    .forEach(warning -> keys.add(tally.key(warning)));
            keys.remove("");
            if (!keys.isEmpty()) {
                facts.addAll(facts(transaction, tally, keys, changed));
            }
        }
        return facts;
    }

    private List<NodeFact> facts(Connection transaction, Tally tally, Collection<String> keys, Collection<Warning> changed) {
        Map<String, Map<String, Warning>> ofSubject = new TreeMap<>();
        for (Warning warning : standing(transaction, tally, keys)) {
            ofSubject.computeIfAbsent(tally.key(warning), any -> new HashMap<>()).put(warning.id(), warning);
        }
        // What is recorded in this transaction is not in the table yet; a revised owner moves a warning to another subject.
        for (Warning warning : changed) {
            ofSubject.values().forEach(all -> all.remove(warning.id()));
            ofSubject.computeIfAbsent(tally.key(warning), any -> new HashMap<>()).put(warning.id(), warning);
        }
        Map<String, NodeFact> before = newest(transaction, tally, keys);
        List<NodeFact> facts = new ArrayList<>();
        for (String key : keys) {
            List<Warning> reached = reached(tally, ofSubject.getOrDefault(key, Map.of()).values());
            NodeFact known = before.get(caseOf(tally, key));
            List<String> ids = reached.stream().map(Warning::id).toList();
            if (!ids.equals(known == null ? List.of() : warnings(known))) {
                facts.add(fact(tally, key, known, reached));
            }
        }
        return facts;
    }

    private static List<Warning> standing(Connection transaction, Tally tally, Collection<String> keys) {
        return Queries.on(transaction).sql("select s.seq, r.body from unnest(?::text[]) as asked (subject) cross join lateral "
                        + "(select w.seq from warning w where w." + tally.column() + " = asked.subject order by w.raised_seq desc limit "
                        + OF_ONE_SUBJECT + ") s join record r on r.seq = s.seq")
                .param(SqlArrays.texts(transaction, keys)).query((row, number) -> WarningReader.read(row)).list();
    }

    private static Map<String, NodeFact> newest(Connection transaction, Tally tally, Collection<String> keys) {
        Map<String, NodeFact> newest = new HashMap<>();
        Queries.on(transaction).sql("select f.seq, r.body from fact f join record r on r.seq = f.seq where f.case_id = any (?) "
                        + "and f.source = ? order by f.version")
                .params(SqlArrays.texts(transaction, keys.stream().map(key -> caseOf(tally, key)).toList()), OwnFacts.SOURCE)
                .query(row -> {
                    NodeFact fact = WarningReader.read(row).fact();
                    newest.put(fact.caseId(), fact);
                });
        return newest;
    }

    /** The first so many that count, near enough to each other, and in a row if they must be; empty if there are none. */
    private List<Warning> reached(Tally tally, Collection<Warning> all) {
        List<Warning> row = new ArrayList<>();
        List<Warning> ordered = all.stream().sorted(Comparator.comparing(Warning::findingAt).thenComparing(Warning::raisedSeq)).toList();
        for (Warning warning : ordered) {
            Tally.Part part = tables.part(tally.code(), warning.level(), warning.state(), origin(warning));
            if (part == Tally.Part.BREAKS && tally.inARow()) {
                row.clear();
            } else if (part == Tally.Part.COUNTS) {
                row.add(warning);
                row.removeIf(earlier -> Duration.between(earlier.findingAt(), warning.findingAt()).toDays() > tally.withinDays());
                if (row.size() >= tally.number()) {
                    return row;
                }
            }
        }
        return List.of();
    }

    /** Where a warning comes from, as the table {@code counted} asks. */
    private static String origin(Warning warning) {
        String caseId = warning.subject();
        return !warning.giver().isEmpty() ? "card" : OwnFacts.isTallyCase(caseId) ? "tally" : OwnFacts.isOfHouse(caseId) ? "handling" : "case";
    }

    private static String caseOf(Tally tally, String key) {
        // The code of a case can be as long as an id of a case may be.
        return OwnFacts.caseOfTally(tally.code(), Sha256.hex(key).substring(0, ID_DIGITS));
    }

    private static List<String> warnings(NodeFact fact) {
        List<?> warnings = fact.attributes().list("warnings");
        return warnings == null ? List.of() : warnings.stream().map(String::valueOf).toList();
    }

    private static NodeFact fact(Tally tally, String key, @Nullable NodeFact before, List<Warning> reached) {
        boolean holds = !reached.isEmpty();
        Warning last = holds ? reached.get(reached.size() - 1) : null;
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("tally", tally.code());
        attributes.put("about", key);
        attributes.put("number", (long) tally.number());
        attributes.put("withinDays", (long) tally.withinDays());
        attributes.put("warnings", reached.stream().map(Warning::id).toList());
        attributes.put("state", "none");
        attributes.put("depth", 0L);
        Actor actor = last == null ? Objects.requireNonNull(before).actor()
                : tally.subject().equals("department") ? new Actor(key, "", "", "") : last.fact().actor();
        Instant at = last == null ? Objects.requireNonNull(before).occurredAt() : last.findingAt();
        String caseId = caseOf(tally, key);
        return new NodeFact(new FactVersion(OwnFacts.SOURCE, caseId, before == null ? 0 : before.version() + 1),
                new StepOfCase(caseId, "", holds ? REACHED : NO_LONGER, "complete"), new FactTimes(at, null, 1), actor,
                Attributes.of(attributes), List.of());
    }
}
