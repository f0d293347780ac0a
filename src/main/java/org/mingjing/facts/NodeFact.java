package org.mingjing.facts;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step of one case (环节事实): what, when, who, at which post, with what attributes.
 *
 * <p>Codes follow GB/T 39046-2020 where it has them. A fact that was made can be recorded; an
 * {@link IllegalArgumentException} says in a sentence why another cannot be made.
 *
 * @param id which fact it is, in which version
 * @param step which step of which case it is about
 * @param times when it happened and was entered
 * @param actor who took the step
 * @param attributes typed attributes of the step and, prefixed {@code case.}, of its case
 * @param attachments names and digests of attached files
 */
public record NodeFact(
        FactVersion id, StepOfCase step, FactTimes times, Actor actor, Attributes attributes, List<Attachment> attachments) {

    /** Order of facts within a case: by occurrence, then the source's sequence, then identity; never by arrival. */
    public static final Comparator<NodeFact> CASE_ORDER = Comparator.comparing(NodeFact::occurredAt)
            .thenComparingLong(NodeFact::sequence)
            .thenComparing(NodeFact::factId)
            .thenComparing(NodeFact::source);

    public NodeFact {
        attachments = List.copyOf(attachments);
    }

    public String source() {
        return id.source();
    }

    public String factId() {
        return id.factId();
    }

    public long version() {
        return id.version();
    }

    public String caseId() {
        return step.caseId();
    }

    public String power() {
        return step.power();
    }

    public String node() {
        return step.node();
    }

    public String phase() {
        return step.phase();
    }

    public Instant occurredAt() {
        return times.occurredAt();
    }

    public @Nullable Instant recordedAt() {
        return times.recordedAt();
    }

    public long sequence() {
        return times.sequence();
    }

    public String department() {
        return actor.department();
    }

    public String post() {
        return actor.post();
    }

    public String official() {
        return actor.official();
    }

    public String region() {
        return actor.region();
    }

    /** The same fact with other attributes. */
    public NodeFact withAttributes(Attributes other) {
        return new NodeFact(id, step, times, actor, other, attachments);
    }

    /** Identity of the fact across its versions. */
    public FactKey key() {
        return new FactKey(id.source(), id.factId());
    }
}
