package org.mingjing.facts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A node fact as JSON: the form in which facts are recorded, digested and sent to {@code POST /api/v1/facts}.
 *
 * <p>Writing is canonical (RFC 8785), with instants in UTC and empty fields left out; reading takes any order of
 * keys, any offset, and refuses keys it does not know.
 */
public final class FactJson {

    private FactJson() {}

    /** The canonical text of a fact. */
    public static String write(NodeFact fact) {
        Map<String, Object> out = new TreeMap<>();
        out.put("source", fact.source());
        out.put("factId", fact.factId());
        out.put("version", fact.version());
        out.put("caseId", fact.caseId());
        out.put("node", fact.node());
        out.put("phase", fact.phase());
        out.put("occurredAt", fact.occurredAt().toString());
        putIfGiven(out, "power", fact.power());
        putIfGiven(out, "department", fact.department());
        putIfGiven(out, "post", fact.post());
        putIfGiven(out, "official", fact.official());
        putIfGiven(out, "region", fact.region());
        if (fact.recordedAt() != null) {
            out.put("recordedAt", fact.recordedAt().toString());
        }
        if (fact.sequence() != 0) {
            out.put("sequence", fact.sequence());
        }
        if (!fact.attributes().isEmpty()) {
            out.put("attributes", AttributesJson.toTree(fact.attributes()));
        }
        if (!fact.attachments().isEmpty()) {
            out.put("attachments", fact.attachments().stream()
                    .map(file -> Map.of("name", file.name(), "sha256", file.sha256()))
                    .toList());
        }
        return CanonicalJson.write(out);
    }

    /**
     * Reads one fact.
     *
     * @throws FactSyntaxException with all that is wrong with the text, in sentences
     */
    public static NodeFact read(String json) {
        return read(json, "");
    }

    /** As {@link #read(String)}, with the source to assume where the text names none. */
    public static NodeFact read(String json, String defaultSource) {
        JsonFields fields = JsonFields.parse(json);
        String source = fields.required("source", defaultSource);
        String factId = fields.required("factId");
        long version = fields.integer("version", 0, 0, Recordable.INTEGER_MAX);
        String caseId = fields.required("caseId");
        String power = fields.text("power", "");
        String node = fields.required("node");
        String phase = fields.required("phase", "complete");
        Instant occurredAt = fields.requiredInstant("occurredAt");
        Instant recordedAt = fields.instant("recordedAt");
        long sequence = fields.integer("sequence", 0, -Recordable.INTEGER_MAX, Recordable.INTEGER_MAX);
        String department = fields.text("department", "");
        String post = fields.text("post", "");
        String official = fields.text("official", "");
        String region = fields.text("region", "");
        Attributes attributes = fields.attributes("attributes");
        List<Attachment> attachments = attachments(fields);
        fields.finish();
        return new NodeFact(source, factId, version, caseId, power, node, phase, occurredAt, recordedAt, sequence,
                department, post, official, region, attributes, attachments);
    }

    private static List<Attachment> attachments(JsonFields fields) {
        List<Attachment> files = new ArrayList<>();
        for (JsonFields item : fields.objects("attachments")) {
            String name = item.text("name", "");
            String sha256 = item.text("sha256", "");
            item.recordable(() -> files.add(new Attachment(name, sha256)), false);
        }
        return files;
    }

    private static void putIfGiven(Map<String, Object> out, String name, String value) {
        if (!value.isEmpty()) {
            out.put(name, value);
        }
    }
}
