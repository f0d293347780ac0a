package org.mingjing.ledger;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.mingjing.facts.FactJson;
import org.mingjing.facts.NodeFact;
import org.mingjing.ledger.merkle.Hash;

/**
 * Bodies that hold a fact. The fact's own canonical text is set into them as it is, so that its digest can be taken
 * of the recorded text; the keys stand in canonical order.
 */
public final class FactBody {

    /** A fact that counts. */
    public static final String FACT = "fact";

    /** A fact kept for review because its identity and version are recorded with other content. */
    public static final String CONFLICT = "conflict";

    private static final String START = "{\"fact\":";
    private static final String AFTER_FACT = ",\"kind\":\"fact\",\"receivedAt\":\"";

    private static final String AFTER_CONFLICTING_FACT = ",\"incoming\":\"";

    private FactBody() {}

    static RecordBody fact(String factJson, Instant receivedAt) {
        return RecordBody.ofCanonical(FACT, START + factJson + AFTER_FACT + time(receivedAt) + "\"}");
    }

    static RecordBody conflict(String factJson, Hash incoming, Hash recorded, Instant receivedAt) {
        return RecordBody.ofCanonical(CONFLICT, START + factJson + AFTER_CONFLICTING_FACT + incoming
                + "\",\"kind\":\"conflict\",\"receivedAt\":\"" + time(receivedAt) + "\",\"recorded\":\"" + recorded
                + "\"}");
    }

    /**
     * The canonical text of the fact in a body of kind {@link #FACT} or {@link #CONFLICT}.
     *
     * @throws IllegalArgumentException if the body is not of that form
     */
    public static String factText(String kind, String body) {
        // Behind the fact stand only hashes and a time, so the last such mark is the end of the fact.
        int end = body.lastIndexOf(kind.equals(FACT) ? AFTER_FACT : AFTER_CONFLICTING_FACT);
        if (!body.startsWith(START) || end < 0) {
            throw new IllegalArgumentException("the body is not that of a " + kind);
        }
        return body.substring(START.length(), end);
    }

    static NodeFact factIn(String body) {
        return FactJson.read(factText(FACT, body));
    }

    private static Instant time(Instant receivedAt) {
        return receivedAt.truncatedTo(ChronoUnit.MILLIS);
    }
}
