package org.mingjing.given;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import org.mingjing.facts.Attributes;
import org.mingjing.facts.NodeFact;

/** Facts for examples, one line each. */
public final class Facts {

    private Facts() {}

    public static Instant at(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    public static NodeFact fact(String source, String caseId, String id, String node, String at, String official,
            Map<String, ?> attributes) {
        return GivenFact.of(source, id, caseId, node, at(at)).by("dept", "", official).with(Attributes.of(attributes)).fact();
    }
}
