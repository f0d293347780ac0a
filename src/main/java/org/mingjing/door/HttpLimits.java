package org.mingjing.door;

import org.mingjing.texts.Sentence;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the service takes at most. Each is a setting {@code mingjing.http.…}.
 *
 * @param requestsMax requests at the same time, those about its health apart
 * @param bodiesMax requests with a body among them
 * @param factsBytesMax bytes of a body with facts, as it is sent
 * @param factsUnpackedBytesMax bytes of it when unpacked
 * @param factsLinesMax facts, entries and lines of which nothing could be made
 * @param draftBytesMax bytes of a package that is sent to be checked
 * @param otherBytesMax bytes of any other body
 * @param slowAfterMillis for how long a body may keep the service waiting before it is looked at how fast it comes
 * @param bytesPerSecondMin how fast it must come then, on average
 * @param streamsMax lists that are being sent at the same time
 * @param longWorksMax replays, verifications, sweeps and indexes at the same time
 */
@ConfigurationProperties("mingjing.http")
public record HttpLimits(
        @DefaultValue("150") int requestsMax,
        @DefaultValue("48") int bodiesMax,
        @DefaultValue("67108864") long factsBytesMax,
        @DefaultValue("268435456") long factsUnpackedBytesMax,
        @DefaultValue("200000") int factsLinesMax,
        @DefaultValue("8388608") long draftBytesMax,
        @DefaultValue("1048576") long otherBytesMax,
        @DefaultValue("5000") long slowAfterMillis,
        @DefaultValue("1024") long bytesPerSecondMin,
        @DefaultValue("4") int streamsMax,
        @DefaultValue("4") int longWorksMax) {

    private static final String FACTS = "/api/v1/facts";
    private static final String DRAFTS = "/api/v1/rules/checks";

    /** Whether a body for the address may be compressed. */
    boolean mayBePacked(String path) {
        return path.equals(FACTS);
    }

    /** Bytes of a body that is sent to the address at most. */
    long bodyBytesMax(String path) {
        return switch (path) {
            case FACTS -> factsBytesMax;
            case DRAFTS -> draftBytesMax;
            default -> otherBytesMax;
        };
    }

    /** What to say of a body that is longer. */
    static Sentence tooLong(long bytesMax) {
        return Sentence.of("door.body-too-long", bytesMax);
    }
}
