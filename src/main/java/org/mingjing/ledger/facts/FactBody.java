package org.mingjing.ledger.facts;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.function.Function;
import org.mingjing.log.RecordBody;
import org.mingjing.log.merkle.Hash;
import org.mingjing.texts.WrongInput;
import org.springframework.modulith.NamedInterface;

/**
 * Bodies that hold a fact. The fact's own canonical text is set into them as it is, so that its digest can be taken
 * of the recorded text; the keys stand in canonical order.
 */
@NamedInterface("facts")
public final class FactBody {

    /** A fact that counts. */
    public static final String FACT = "fact";

    /** A fact kept for review because its identity and version are recorded with other content. */
    public static final String CONFLICT = "conflict";

    private static final byte[] START = utf8("{\"fact\":");
    private static final byte[] AFTER_FACT = utf8(",\"kind\":\"fact\",\"receivedAt\":\"");
    private static final byte[] AFTER_CONFLICTING_FACT = utf8(",\"incoming\":\"");
    private static final byte[] END = utf8("\"}");

    private FactBody() {}

    /** Makes the bodies of facts that were received at one instant. */
    public static Function<byte[], RecordBody> facts(Instant receivedAt) {
        byte[] afterFact = joined(AFTER_FACT, time(receivedAt), END);
        return fact -> RecordBody.ofCanonical(FACT, joined(START, fact, afterFact));
    }

    static RecordBody conflict(byte[] fact, Hash incoming, Hash recorded, Instant receivedAt) {
        return RecordBody.ofCanonical(CONFLICT, joined(START, fact, AFTER_CONFLICTING_FACT, utf8(incoming
                + "\",\"kind\":\"conflict\",\"receivedAt\":\""), time(receivedAt), utf8("\",\"recorded\":\"" + recorded),
                END));
    }

    /**
     * The canonical text of the fact in a body of kind {@link #FACT} or {@link #CONFLICT}.
     *
     * @throws IllegalArgumentException if the body is not of that form
     */
    public static String factText(String kind, String body) {
        return new String(factText(kind, utf8(body)), StandardCharsets.UTF_8);
    }

    /** As {@link #factText(String, String)}, in UTF-8. */
    static byte[] factText(String kind, byte[] body) {
        // Behind the fact stand only hashes and a time, so the last such mark is the end of the fact.
        int end = last(kind.equals(FACT) ? AFTER_FACT : AFTER_CONFLICTING_FACT, body);
        if (!is(START, body, 0) || end < 0) {
            throw WrongInput.of("ledger.body-of-no-fact", kind);
        }
        return Arrays.copyOfRange(body, START.length, end);
    }

    private static int last(byte[] mark, byte[] body) {
        int place = body.length - mark.length;
        while (place >= 0 && !is(mark, body, place)) {
            place--;
        }
        return place;
    }

    private static boolean is(byte[] part, byte[] body, int from) {
        return from + part.length <= body.length
                && Arrays.equals(part, 0, part.length, body, from, from + part.length);
    }

    private static byte[] joined(byte[]... parts) {
        int length = 0;
        for (byte[] part : parts) {
            length += part.length;
        }
        byte[] whole = new byte[length];
        int at = 0;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, whole, at, part.length);
            at += part.length;
        }
        return whole;
    }

    private static byte[] time(Instant receivedAt) {
        return utf8(receivedAt.truncatedTo(ChronoUnit.MILLIS).toString());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
