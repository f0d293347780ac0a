package org.mingjing.given;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
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
        return new NodeFact(source, id, 0, caseId, "", node, "complete", at(at), null, 0, "dept", "", official, "",
                Attributes.of(attributes), List.of());
    }
}
