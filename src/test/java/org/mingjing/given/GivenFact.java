package org.mingjing.given;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjing.facts.Actor;
import org.mingjing.facts.Attachment;
import org.mingjing.facts.Attributes;
import org.mingjing.facts.FactTimes;
import org.mingjing.facts.FactVersion;
import org.mingjing.facts.NodeFact;
import org.mingjing.facts.StepOfCase;

/** A fact for an example, of which only what matters is said: version 0 and complete, by nobody and without attributes unless told. */
public final class GivenFact {

    private final String source;
    private final String factId;
    private final String caseId;
    private final String node;
    private final Instant occurredAt;
    private long version;
    private String power = "";
    private String phase = "complete";
    private @Nullable Instant recordedAt;
    private long sequence;
    private String department = "";
    private String post = "";
    private String official = "";
    private String region = "";
    private Attributes attributes = Attributes.none();
    private List<Attachment> attachments = List.of();

    private GivenFact(String source, String factId, String caseId, String node, Instant occurredAt) {
        this.source = source;
        this.factId = factId;
        this.caseId = caseId;
        this.node = node;
        this.occurredAt = occurredAt;
    }

    public static GivenFact of(String source, String factId, String caseId, String node, Instant occurredAt) {
        return new GivenFact(source, factId, caseId, node, occurredAt);
    }

    public GivenFact version(long given) {
        version = given;
        return this;
    }

    public GivenFact power(String given) {
        power = given;
        return this;
    }

    public GivenFact phase(String given) {
        phase = given;
        return this;
    }

    public GivenFact recordedAt(@Nullable Instant given) {
        recordedAt = given;
        return this;
    }

    public GivenFact sequence(long given) {
        sequence = given;
        return this;
    }

    public GivenFact by(String ofDepartment, String atPost, String who) {
        department = ofDepartment;
        post = atPost;
        official = who;
        return this;
    }

    public GivenFact region(String given) {
        region = given;
        return this;
    }

    public GivenFact with(Attributes given) {
        attributes = given;
        return this;
    }

    public GivenFact attachments(List<Attachment> given) {
        attachments = given;
        return this;
    }

    public NodeFact fact() {
        return new NodeFact(new FactVersion(source, factId, version), new StepOfCase(caseId, power, node, phase),
                new FactTimes(occurredAt, recordedAt, sequence), new Actor(department, post, official, region), attributes, attachments);
    }
}
