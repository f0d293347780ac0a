package org.mingjing.assess;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mingjing.engine.MatchedRow;
import org.mingjing.facts.FactKey;
import tools.jackson.databind.JsonNode;

/** Reads findings back from the form {@link AssessmentJson#tree} writes. */
public final class FindingJson {

    private FindingJson() {}

    /** @throws IllegalArgumentException if the tree is not a finding */
    public static Finding read(JsonNode tree) {
        TreeMap<String, String> measures = new TreeMap<>();
        tree.path("measures").properties().forEach(entry -> measures.put(entry.getKey(), entry.getValue().stringValue()));
        Finding.Verdict verdict = new Finding.Verdict(FindingKind.ofCode(text(tree, "kind")), Nature.ofCode(text(tree, "nature")),
                Level.ofCode(text(tree, "level")), new BigDecimal(text(tree, "points")), text(tree, "basis"));
        Finding.Time time = new Finding.Time(Instant.parse(text(tree, "at")), instant(tree, "due"), tree.path("near").booleanValue());
        Finding.Proof proof = new Finding.Proof(evidence(tree.path("evidence")), measures, rows(tree.path("rows")));
        return new Finding(text(tree, "rule"), text(tree, "key"), text(tree, "node"), verdict, time,
                responsible(tree.path("responsible")), proof);
    }

    private static String text(JsonNode tree, String name) {
        JsonNode value = tree.get(name);
        if (value == null || !value.isString()) {
            throw new IllegalStateException("a finding lacks '" + name + "'");
        }
        return value.stringValue();
    }

    private static @Nullable Instant instant(JsonNode tree, String name) {
        return tree.has(name) ? Instant.parse(text(tree, name)) : null;
    }

    private static List<Responsible> responsible(JsonNode list) {
        List<Responsible> people = new ArrayList<>();
        list.forEach(item -> people.add(new Responsible(text(item, "role"), text(item, "department"), text(item, "post"),
                text(item, "official"))));
        return people;
    }

    private static List<FactKey> evidence(JsonNode list) {
        List<FactKey> facts = new ArrayList<>();
        for (JsonNode item : list) {
            String[] parts = item.stringValue().split("/", 2);
            facts.add(new FactKey(parts[0], parts[1]));
        }
        return facts;
    }

    private static List<MatchedRow> rows(JsonNode list) {
        List<MatchedRow> rows = new ArrayList<>();
        for (JsonNode item : list) {
            String[] parts = item.stringValue().split("#", 2);
            rows.add(new MatchedRow(parts[0], parts[1]));
        }
        return rows;
    }
}
