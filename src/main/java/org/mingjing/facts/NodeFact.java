package org.mingjing.facts;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjing.texts.WrongInput;

/**
 * One step of one case (环节事实): what, when, who, at which post, with what attributes.
 *
 * <p>Instants are kept to the millisecond; finer parts are cut off, so that a limit "until the end of the day"
 * has a last moment. Codes follow GB/T 39046-2020 where it has them. A fact that was made can be recorded; an
 * {@link IllegalArgumentException} says in a sentence why another cannot be made.
 *
 * @param source name of the source system that sent the fact
 * @param factId unique within its source
 * @param version data version; a higher one replaces the lower, which stays in the ledger
 * @param caseId the case this step belongs to
 * @param power code of the power exercised, empty if the source does not say
 * @param node code of the step
 * @param phase lifecycle phase in lower case, such as {@code start} or {@code complete}
 * @param occurredAt when the step happened; the only time rules reason about
 * @param recordedAt when the source entered it, or null if the source does not say
 * @param sequence the source's own order among facts of the same instant
 * @param department code of the department, empty if unknown
 * @param post code of the post, empty if unknown
 * @param official code of the official, empty if unknown
 * @param region region code, empty if unknown
 * @param attributes typed attributes of the step and, prefixed {@code case.}, of its case
 * @param attachments names and digests of attached files
 */
public record NodeFact(
        String source,
        String factId,
        long version,
        String caseId,
        String power,
        String node,
        String phase,
        Instant occurredAt,
        @Nullable Instant recordedAt,
        long sequence,
        String department,
        String post,
        String official,
        String region,
        Attributes attributes,
        List<Attachment> attachments) {

    /** Order of facts within a case: by occurrence, then the source's sequence, then identity; never by arrival. */
    public static final Comparator<NodeFact> CASE_ORDER = Comparator.comparing(NodeFact::occurredAt)
            .thenComparingLong(NodeFact::sequence)
            .thenComparing(NodeFact::factId)
            .thenComparing(NodeFact::source);

    public NodeFact {
        required(FieldPlaces.SOURCE, source);
        required(FieldPlaces.FACT_ID, factId);
        required(FieldPlaces.CASE_ID, caseId);
        Recordable.text(FieldPlaces.POWER, power);
        required(FieldPlaces.NODE, node);
        required(FieldPlaces.PHASE, phase);
        Recordable.text(FieldPlaces.DEPARTMENT, department);
        Recordable.text(FieldPlaces.POST, post);
        Recordable.text(FieldPlaces.OFFICIAL, official);
        Recordable.text(FieldPlaces.REGION, region);
        Recordable.integer(FieldPlaces.VERSION, version, 0, Recordable.INTEGER_MAX);
        Recordable.integer(FieldPlaces.SEQUENCE, sequence, -Recordable.INTEGER_MAX, Recordable.INTEGER_MAX);
        occurredAt = Recordable.instant(FieldPlaces.OCCURRED_AT, occurredAt.truncatedTo(ChronoUnit.MILLIS));
        recordedAt = recordedAt == null
                ? null
                : Recordable.instant(FieldPlaces.RECORDED_AT, recordedAt.truncatedTo(ChronoUnit.MILLIS));
        attachments = List.copyOf(attachments);
    }

    /** The same fact with other attributes. */
    public NodeFact withAttributes(Attributes other) {
        return new NodeFact(source, factId, version, caseId, power, node, phase, occurredAt, recordedAt, sequence, department,
                post, official, region, other, attachments);
    }

    /** Identity of the fact across its versions. */
    public FactKey key() {
        return new FactKey(source, factId);
    }

    private static void required(Place place, String value) {
        if (value.isEmpty()) {
            throw WrongInput.of("facts.missing", place.inWords());
        }
        Recordable.text(place, value);
    }
}
