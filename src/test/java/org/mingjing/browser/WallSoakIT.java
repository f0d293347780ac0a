package org.mingjing.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.mingjing.browser.Browsing.Hall;
import org.mingjing.cli.GeneratedFolder;

/**
 * The wall stays open while cases of another county arrive: neither the page nor the service needs more memory for the last facts than
 * for the first ones. {@code -Dmingjing.soak.facts} asks for more of them.
 */
@ExtendWith(Browsing.class)
class WallSoakIT {

    private static final int FACTS = Integer.getInteger("mingjing.soak.facts", 20_000);
    private static final int FACTS_A_CASE = 7;
    private static final int AT_ONCE = 500;
    private static final int PATIENCE_MS = 60_000;
    private static final long MEBI = 1L << 20;
    private static final Pattern CODE = Pattern.compile("\"C(\\d{8})");
    private static final Pattern HEAP = Pattern.compile("(?m)^jvm_memory_used_bytes\\{area=\"heap\"[^}]*} (\\S+)$");

    @TempDir
    Path folder;

    @Test
    @Timeout(600)
    void as_facts_arrive_neither_page_nor_service_grows(Hall hall) throws Exception {
        List<String> lines = GeneratedFolder.make(folder, FACTS / FACTS_A_CASE + 1, 11).facts().stream()
                .map(line -> CODE.matcher(line).replaceAll("\"S$1")).toList();
        List<String> facts = lines.subList(0, Math.min(FACTS, lines.size()));
        try (Visit visit = hall.visit("zh-CN")) {
            visit.open("/hall").signIn("monitor", hall.county().password("monitor"));
            assertThat(visit.page().locator(".connection.open")).isVisible();
            CDPSession session = visit.page().context().newCDPSession(visit.page());
            int quarter = facts.size() / 4;
            send(hall, facts.subList(0, quarter));
            long pageBefore = heapOfPage(session);
            long serviceBefore = heapOfService(hall);
            send(hall, facts.subList(quarter, facts.size()));
            assertThat(visit.page().locator(".feed li").first()).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE_MS));
            assertThat(visit.page().locator(".feed li").count()).as("so many are shown and no more").isLessThanOrEqualTo(8);
            assertThat(visit.page().locator(".connection.open")).isVisible();

            assertThat(heapOfPage(session)).as("of the page").isLessThan(pageBefore * 3 / 2 + 8 * MEBI);
            assertThat(heapOfService(hall)).as("of the service").isLessThan(serviceBefore * 3 / 2 + 64 * MEBI);
        }
    }

    private static void send(Hall hall, List<String> facts) throws Exception {
        for (int from = 0; from < facts.size(); from += AT_ONCE) {
            assertThat(hall.county().service().postFacts(facts.subList(from, Math.min(facts.size(), from + AT_ONCE))).statusCode()).isEqualTo(200);
        }
    }

    private static long heapOfPage(CDPSession session) {
        session.send("HeapProfiler.collectGarbage");
        JsonObject usage = session.send("Runtime.getHeapUsage");
        return usage.get("usedSize").getAsLong();
    }

    private static long heapOfService(Hall hall) throws Exception {
        hall.county().service().collectGarbage();
        String metrics = hall.county().service().tester().send("GET", "/actuator/prometheus", Map.of(), null).body();
        return HEAP.matcher(metrics).results().mapToLong(heap -> (long) Double.parseDouble(heap.group(1))).sum();
    }
}
