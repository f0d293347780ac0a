package org.mingjing.warn;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mingjing.facts.NodeFact;
import org.mingjing.facts.OwnFacts;

/**
 * A task (督查事项) as it stood after one act on it: an order of supervision, a suggestion, an item of an issue list. Each of its facts
 * says all of where it stands, so any moment of its life is told by the newest one known then.
 *
 * @param seq place of the fact in the log, which is also the version that an act has to name
 * @param fact the fact
 */
public record Task(long seq, NodeFact fact) {

    public String id() {
        return OwnFacts.taskOf(fact.caseId());
    }

    long nth() {
        Object nth = fact.attributes().get("nth");
        return nth instanceof BigDecimal decimal ? decimal.longValueExact() : nth instanceof Long whole ? whole : 0;
    }

    public String act() {
        return text("act");
    }

    public String state() {
        return text("state");
    }

    /** Code of its kind: {@code order}, {@code procuratorial}, {@code supervisory}, {@code issue}. */
    String kind() {
        return text("kind");
    }

    boolean urgent() {
        return Boolean.TRUE.equals(fact.attributes().bool("urgent"));
    }

    /** The last day, null where the package gives the period. */
    @Nullable LocalDate deadline() {
        String deadline = text("deadline");
        return deadline.isEmpty() ? null : LocalDate.parse(deadline);
    }

    public String department() {
        return fact.department();
    }

    String official() {
        return fact.official();
    }

    Instant setAt() {
        Instant at = fact.attributes().instant("setAt");
        return at == null ? fact.occurredAt() : at;
    }

    /** What an attribute says, "" if it says nothing. */
    String text(String name) {
        Object value = fact.attributes().get(name);
        return value == null ? "" : value.toString();
    }
}
