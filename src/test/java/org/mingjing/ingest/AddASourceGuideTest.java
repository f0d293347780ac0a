package org.mingjing.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.mingjing.facts.NodeFact;

/** The worked example of docs/how-to/add-a-source.md does what the page says. */
class AddASourceGuideTest {

    @Test
    void following_the_guide_gives_the_facts_and_the_reject_it_shows() throws IOException {
        String guide = Files.readString(Path.of("docs/how-to/add-a-source.md"));
        Collected read = Collected.from(block(guide, "yaml"), "window.csv", block(guide, "csv"));
        assertThat(read.facts).extracting(NodeFact::caseId, NodeFact::node, NodeFact::phase)
                .containsExactly(tuple("window-2024-0001", "accept", "start"), tuple("window-2024-0001", "decide", "complete"));
        assertThat(read.facts.get(0).occurredAt()).isEqualTo("2024-05-06T01:00:00Z");
        assertThat(read.facts.get(0).attributes().has("fee")).isFalse();
        assertThat(read.facts.get(1).attributes().decimal("fee")).isEqualTo(new BigDecimal("12.50"));
        assertThat(read.reasons()).containsExactly(block(guide, "text").strip());
    }

    private static String block(String guide, String language) {
        String fence = "```" + language + "\n";
        int begin = guide.indexOf(fence) + fence.length();
        return guide.substring(begin, guide.indexOf("```", begin));
    }
}
