package org.mingjing.facts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A node fact as JSON: the form in which facts are recorded, digested and sent to {@code POST /api/v1/facts}.
 *
 * <p>Writing is canonical (RFC 8785), with instants in UTC and empty fields left out; reading takes any order of
 * keys, any offset, and refuses keys it does not know.
 */
public final class FactJson {

    private static final int EXPECTED_LENGTH = 512;

    private FactJson() {}

    /** The canonical text of a fact. */
    public static String write(NodeFact fact) {
        return text(fact).toString();
    }

    /** The canonical text of a fact in UTF-8. */
    public static byte[] bytes(NodeFact fact) {
        return text(fact).bytes();
    }

    private static CanonicalText text(NodeFact fact) {
        CanonicalText out = new CanonicalText(EXPECTED_LENGTH).open();
        if (!fact.attachments().isEmpty()) {
            out.name("attachments").openList();
            fact.attachments().forEach(file ->
                    out.open().name("name").text(file.name()).name("sha256").text(file.sha256()).close());
            out.closeList();
        }
        if (!fact.attributes().isEmpty()) {
            AttributesJson.write(out.name("attributes"), fact.attributes());
        }
        out.name("caseId").text(fact.caseId());
        textIfGiven(out, "department", fact.department());
        out.name("factId").text(fact.factId());
        out.name("node").text(fact.node());
        out.name("occurredAt").instant(fact.occurredAt());
        textIfGiven(out, "official", fact.official());
        out.name("phase").text(fact.phase());
        textIfGiven(out, "post", fact.post());
        textIfGiven(out, "power", fact.power());
        if (fact.recordedAt() != null) {
            out.name("recordedAt").instant(fact.recordedAt());
        }
        textIfGiven(out, "region", fact.region());
        if (fact.sequence() != 0) {
            out.name("sequence").integer(fact.sequence());
        }
        out.name("source").text(fact.source());
        out.name("version").integer(fact.version());
        return out.close();
    }

    private static void textIfGiven(CanonicalText out, String name, String value) {
        if (!value.isEmpty()) {
            out.name(name).text(value);
        }
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
        return read(JsonFields.parse(json), defaultSource);
    }

    /** As {@link #read(String)}, of a text in UTF-8. */
    public static NodeFact read(byte[] json) {
        return read(JsonFields.parse(json), "");
    }

    /** Reads one fact. @throws FactSyntaxException with all that is wrong with it */
    static NodeFact read(JsonFields fields, String defaultSource) {
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
        return new NodeFact(new FactVersion(source, factId, version), new StepOfCase(caseId, power, node, phase),
                new FactTimes(occurredAt, recordedAt, sequence), new Actor(department, post, official, region), attributes, attachments);
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
}
