package org.mingjing.drivers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.mingjing.cli.FactFiles;
import org.mingjing.county.County;
import org.mingjing.facts.FactJson;
import org.mingjing.facts.NodeFact;
import org.mingjing.facts.RegistryEntry;
import org.mingjing.facts.RegistryJson;

/** What a generated county sends, in the order it happened there, and the findings that must stand in the end. */
record CountyLines(List<RegistryEntry> registry, List<NodeFact> facts, Instant asOf, String truth) {

    static CountyLines make(Path folder, int cases, long seed) throws IOException {
        Instant asOf = County.defaultAsOf();
        County.generate(cases, seed, asOf, folder);
        return new CountyLines(
                FactFiles.compressedLines(folder.resolve("registry.ndjson.gz")).stream().map(RegistryJson::read).toList(),
                FactFiles.compressedLines(folder.resolve("facts.ndjson.gz")).stream()
                        .map(line -> FactJson.read(line, "county"))
                        .sorted(Comparator.comparing(NodeFact::occurredAt)).toList(),
                asOf,
                Files.readString(folder.resolve("truth.csv")));
    }
}
