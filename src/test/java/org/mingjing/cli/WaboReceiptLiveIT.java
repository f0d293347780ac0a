package org.mingjing.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjing.SharedData;
import tools.jackson.databind.json.JsonMapper;

/** The receipt phase of 1,434 real permits, sent to the running service event by event. */
class WaboReceiptLiveIT {

    /** The first events are sent one by one, the others in small batches, which saves minutes. */
    private static final int ONE_BY_ONE = 800;
    private static final int BATCH_EVENTS = 50;

    @TempDir
    Path folder;

    @Test
    void events_sent_over_http_give_the_same_findings_to_the_byte_as_their_file() throws Exception {
        Path log = SharedData.require("data/logs/wabo-receipt.xes.gz");
        List<String> events = FactFiles.shuffled(FactFiles.lines("wabo-receipt", log), 12);
        try (Program imported = Program.at(folder.resolve("imported"));
                Program live = Program.at(folder.resolve("live"));
                RunningService service = RunningService.start(live.home(), "--database-url", live.database().url())) {
            imported.out("import", "--source", "wabo-receipt", log.toString());
            send(service, events.subList(0, ONE_BY_ONE), 1);
            send(service, events.subList(ONE_BY_ONE, events.size()), BATCH_EVENTS);

            assertThat(service.get("/api/v1/findings", "text/csv").body()).isEqualTo(imported.findings());
            live.run("replay").endedWell();
            live.run("audit", "verify").endedWell();
        }
    }

    private static void send(RunningService service, List<String> events, int batchEvents) throws Exception {
        for (int from = 0; from < events.size(); from += batchEvents) {
            List<String> batch = events.subList(from, Math.min(events.size(), from + batchEvents));
            String answer = service.postFacts(batch).body();
            assertThat(new JsonMapper().readTree(answer).path("accepted").asInt()).as(answer).isEqualTo(batch.size());
        }
    }
}
