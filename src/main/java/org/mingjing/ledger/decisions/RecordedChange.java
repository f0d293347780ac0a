package org.mingjing.ledger.decisions;

import java.util.Locale;
import org.springframework.modulith.NamedInterface;
import tools.jackson.databind.json.JsonMapper;

/** A change of a finding as it is recorded: what became of it, and the finding after it. */
@NamedInterface("decisions")
public record RecordedChange(FindingAct act, StandingFinding finding) {

    private static final JsonMapper JSON = new JsonMapper();

    /** Reads a record of kind {@code finding}. @throws IllegalArgumentException if the text is none */
    static RecordedChange read(long seq, String body) {
        String act = JSON.readTree(body).path("act").asString("");
        return new RecordedChange(FindingAct.valueOf(act.toUpperCase(Locale.ROOT)), StandingFinding.read(seq, body));
    }
}
