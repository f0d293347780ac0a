package org.mingjing.warn;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.mingjing.audit.Anchors;
import org.mingjing.audit.RecordVerifier;
import org.mingjing.drivers.Difference;
import org.mingjing.drivers.Replay;
import org.mingjing.drivers.ReplayRange;
import org.mingjing.log.LedgerKey;

/** Whatever happened in a hall replays to the byte and verifies. */
final class Soundness {

    private Soundness() {}

    /** Asserts it, and closes the hall. */
    static void assertSound(Hall hall, Path home) throws Exception {
        try (Hall closed = hall) {
            List<Difference> differences = new ArrayList<>();
            try (Replay replay = Replay.asRecorded(closed.installation)) {
                replay.run(ReplayRange.ALL, (decisions, found) -> differences.addAll(found));
            }
            assertThat(differences).isEmpty();
            assertThat(RecordVerifier.ofEverything().verify(closed.installation.database().dataSource(), LedgerKey.in(home).verifier(),
                    Anchors.none()).faults()).isEmpty();
        }
    }
}
