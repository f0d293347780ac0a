package org.mingjing.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EffortTest {

    @Test
    void rate_and_memory_are_told_in_a_sentence() {
        assertThat(Effort.sentence("cli.effort-records", 262_200, 10.46, 512)).hasToString(
                "262,200 records in 10.5 s, 25,067 a second; at most 512 MiB of memory, the database's not counted.");
    }

    @Test
    void memory_is_left_out_where_the_system_does_not_tell() {
        assertThat(Effort.sentence("cli.effort-decisions", 7, 0.5, 0)).hasToString("7 decisions in 0.5 s, 14 a second.");
    }
}
