package org.mingjing.ledger.facts;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.mingjing.facts.RegistryEntry;
import org.mingjing.facts.RegistryJson;
import org.mingjing.log.RecordBody;
import org.mingjing.texts.WrongInput;
import org.springframework.modulith.NamedInterface;

/** Bodies that hold a registry entry; its canonical text is set into them as it is. */
@NamedInterface("facts")
public final class EntryBody {

    public static final String REGISTRY = "registry";

    private static final String START = "{\"entry\":";
    private static final String AFTER_ENTRY = ",\"kind\":\"registry\",\"receivedAt\":\"";

    private EntryBody() {}

    static RecordBody of(String entryJson, Instant receivedAt) {
        return RecordBody.ofCanonical(
                REGISTRY, (START + entryJson + AFTER_ENTRY + receivedAt.truncatedTo(ChronoUnit.MILLIS) + "\"}")
                        .getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The canonical text of the entry in a body of kind {@link #REGISTRY}.
     *
     * @throws IllegalArgumentException if the body is not of that form
     */
    public static String entryText(String body) {
        int end = body.lastIndexOf(AFTER_ENTRY);
        if (!body.startsWith(START) || end < 0) {
            throw WrongInput.of("ledger.body-of-no-entry");
        }
        return body.substring(START.length(), end);
    }

    static RegistryEntry entryIn(String body) {
        return RegistryJson.read(entryText(body));
    }
}
