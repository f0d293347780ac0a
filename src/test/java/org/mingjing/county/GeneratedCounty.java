package org.mingjing.county;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.mingjing.facts.FactJson;
import org.mingjing.facts.NodeFact;

/** Reads back what was generated, as anyone could. */
final class GeneratedCounty {

    private GeneratedCounty() {}

    static List<String> lines(Path file) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The facts by case, each in its highest version, in case order. */
    static Map<String, List<NodeFact>> cases(Path folder) {
        Map<String, NodeFact> current = new HashMap<>();
        for (String line : lines(folder.resolve("facts.ndjson.gz"))) {
            NodeFact fact = FactJson.read(line);
            current.merge(fact.factId(), fact, (a, b) -> b.version() > a.version() ? b : a);
        }
        Map<String, List<NodeFact>> cases = new TreeMap<>();
        current.values().forEach(fact -> cases.computeIfAbsent(fact.caseId(), id -> new ArrayList<>()).add(fact));
        cases.values().forEach(facts -> facts.sort(NodeFact.CASE_ORDER));
        return cases;
    }

    /** The rows of the truth of one rule, as {@code "case at"}. */
    static List<String> truth(Path folder, String rule) {
        try {
            return Files.readAllLines(folder.resolve("truth.csv")).stream().map(row -> row.split(",", -1))
                    .filter(cells -> cells[1].equals(rule)).map(cells -> cells[0] + " " + cells[7]).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
