package org.mingjing.engine.reference;

import java.time.Instant;
import java.util.function.Supplier;
import org.mingjing.texts.Sha256;

/**
 * Identity of an assessment: a digest of what goes into it, so that it needs no random source. While an assessment
 * runs on a thread, Kogito's execution ids on that thread are its id.
 */
public final class AssessmentId {

    private static final ThreadLocal<Supplier<String>> CURRENT = new ThreadLocal<>();

    private AssessmentId() {}

    public static String of(String packageHash, String factsDigest, Instant asOf) {
        return Sha256.hex(packageHash + factsDigest + asOf).substring(0, 32);
    }

    static String current() {
        Supplier<String> id = CURRENT.get();
        return id == null ? "outside-assessment" : id.get();
    }

    /** @param id worked out only if something asks for it */
    public static <T> T during(Supplier<String> id, Supplier<T> work) {
        CURRENT.set(id);
        try {
            return work.get();
        } finally {
            CURRENT.remove();
        }
    }
}
