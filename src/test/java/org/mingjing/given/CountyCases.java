package org.mingjing.given;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.mingjing.cli.FactFiles;
import org.mingjing.county.County;
import org.mingjing.facts.CaseFile;
import org.mingjing.facts.FactJson;
import org.mingjing.facts.FactTimes;
import org.mingjing.facts.FactVersion;
import org.mingjing.facts.NodeFact;
import org.mingjing.facts.Registry;
import org.mingjing.facts.RegistryJson;

/** Cases of a generated county, and the same ones disturbed as no generator would plan them. */
public record CountyCases(Map<String, List<NodeFact>> facts, Registry registry, Instant asOf) {

    private static final int SHIFT_HOURS_MAX = 24 * 45;

    public static CountyCases generate(Path folder, int cases, long seed) throws IOException {
        Instant asOf = County.defaultAsOf();
        County.generate(cases, seed, asOf, folder);
        Map<String, List<NodeFact>> facts = new TreeMap<>();
        for (String line : FactFiles.compressedLines(folder.resolve("facts.ndjson.gz"))) {
            NodeFact fact = FactJson.read(line, "county");
            facts.computeIfAbsent(fact.caseId(), id -> new ArrayList<>()).add(fact);
        }
        Registry registry = Registry.of(FactFiles.compressedLines(folder.resolve("registry.ndjson.gz")).stream()
                .map(RegistryJson::read).toList());
        return new CountyCases(facts, registry, asOf);
    }

    public List<CaseFile> files() {
        return facts.values().stream().map(this::file).toList();
    }

    /** Each case with a step lost, moved in time or repeated; equal for equal seeds. */
    public List<CaseFile> disturbed(long seed) {
        Random random = new Random(seed);
        return files().stream().map(CaseFile::facts).map(known -> file(disturbed(known, random))).toList();
    }

    private CaseFile file(Collection<NodeFact> known) {
        List<NodeFact> all = List.copyOf(known);
        return CaseFile.of(all.get(0).caseId(), all, registry);
    }

    private static List<NodeFact> disturbed(List<NodeFact> known, Random random) {
        List<NodeFact> facts = new ArrayList<>(known);
        int place = random.nextInt(facts.size());
        NodeFact fact = facts.get(place);
        Instant moved = fact.occurredAt().plus(Duration.ofHours(random.nextInt(2 * SHIFT_HOURS_MAX) - SHIFT_HOURS_MAX));
        switch (random.nextInt(3)) {
            case 0 -> facts.set(place, at(fact, fact.factId(), moved));
            case 1 -> facts.add(at(fact, fact.factId() + "-again", moved));
            default -> {
                if (facts.size() > 1) {
                    facts.remove(place);
                }
            }
        }
        return facts;
    }

    private static NodeFact at(NodeFact fact, String factId, Instant at) {
        return new NodeFact(new FactVersion(fact.source(), factId, fact.version()), fact.step(),
                new FactTimes(at, null, fact.sequence()), fact.actor(), fact.attributes(), fact.attachments());
    }
}
