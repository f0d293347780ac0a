package org.mingjing.drivers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingjing.clocks.ClockState;
import tools.jackson.databind.json.JsonMapper;

/** What readers of the service know a clock by: one flat object, its fields in this order. */
class ClockDaysTest {

    @Test
    void a_clock_is_written_as_one_flat_object() {
        ClockState clock = new ClockState(new ClockState.Id("decision", "statutory", "decision#1"), "20 working-day",
                new ClockState.Span(Instant.parse("2024-05-06T01:00:00Z"), Instant.parse("2024-06-03T15:59:59.999Z"), null),
                new ClockState.Reading(3, 0, 1, "15.00"), "", "receiver D-2");

        assertThat(new JsonMapper().writeValueAsString(new CaseInquiry.ClockDays(clock, List.of("2024-05-06 start"))))
                .isEqualTo("{\"clock\":{\"name\":\"decision\",\"measure\":\"statutory\",\"key\":\"decision#1\",\"limit\":\"20 working-day\","
                        + "\"start\":\"2024-05-06T01:00:00Z\",\"due\":\"2024-06-03T15:59:59.999Z\",\"stop\":null,\"used\":3,\"overdueBy\":0,"
                        + "\"paused\":1,\"percentUsed\":\"15.00\",\"unknown\":\"\",\"answers\":\"receiver D-2\"},"
                        + "\"days\":[\"2024-05-06 start\"]}");
    }
}
