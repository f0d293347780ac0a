package org.mingjing.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingjing.yaml.YamlFaults;

/** Local times when summer time begins and ends: taken by the rule of the profile, and told. */
class SummerTimeTest {

    private static final String PROFILE = """
            name: dst
            title: {zh: 夏令时, en: Summer time}
            format: csv
            zone: Europe/Amsterdam
            times: ["dd.MM.yyyy HH:mm", "dd.MM.yyyy", "yyyy-MM-dd'T'HH:mm VV"]
            fact: {caseId: C, factId: I, node: N, occurredAt: T, recordedAt: R}
            attributes: [{from: A, type: instant}, {from: case.B, type: instant}]
            """;

    @ParameterizedTest
    @CsvSource({
        "2024-03-31 02:30:00,                   2024-03-31T01:30:00Z, is 2024-03-31T02:30",
        "2024-03-31T02:00:00,                   2024-03-31T01:00:00Z, is 2024-03-31T02:00",
        "31.03.2024 02:30,                      2024-03-31T01:30:00Z, is 2024-03-31T02:30",
        "2024-03-31T02:30 Europe/Amsterdam,     2024-03-31T01:30:00Z, is 2024-03-31T02:30",
        "2024-03-10T02:30 America/New_York,     2024-03-10T07:30:00Z, is 2024-03-10T02:30",
        "2024-10-27 02:30:00,                   2024-10-27T00:30:00Z, is 2024-10-27T02:30",
        "27.10.2024 02:00,                      2024-10-27T00:00:00Z, is 2024-10-27T02:00",
        "2024-03-31 01:59:59,                   2024-03-31T00:59:59Z, ''",
        "2024-03-31 03:00:00,                   2024-03-31T01:00:00Z, ''",
        "2024-10-27 03:00:00,                   2024-10-27T02:00:00Z, ''",
        "2024-10-27T02:30:00+01:00,             2024-10-27T01:30:00Z, ''",
        "2024-03-31T02:30:00+02:00,             2024-03-31T00:30:00Z, ''",
        "2024-10-27T02:30:00+02:00[Europe/Amsterdam], 2024-10-27T00:30:00Z, ''",
        "31.03.2024,                            2024-03-30T23:00:00Z, ''",
    })
    void a_time_that_was_skipped_or_came_twice_is_taken_by_the_rule_and_told(String text, String instant, String told) {
        Collected read = read(PROFILE, "1,c,n," + text + ",,,");
        assertThat(read.reasons()).isEmpty();
        assertThat(read.facts.get(0).occurredAt()).isEqualTo(instant);
        if (told.isEmpty()) {
            assertThat(read.notes).isEmpty();
        } else {
            assertThat(read.notes).singleElement().satisfies(note -> {
                assertThat(note.line()).isEqualTo(2);
                assertThat(note.sentence().toString()).startsWith("'T' " + told).endsWith(".");
            });
        }
    }

    @Test
    void the_sentence_says_what_was_taken() {
        assertThat(read(PROFILE, "1,c,n,2024-03-31 02:30:00,,,").notes.get(0).sentence()).hasToString("'T' is 2024-03-31T02:30, a time "
                + "that was skipped in Europe/Amsterdam, where the clocks went from 02:00 to 03:00 that day; it is taken by the clock "
                + "that was not yet put forward, as 2024-03-31T03:30+02:00.");
        assertThat(read(PROFILE, "1,c,n,2024-10-27 02:30:00,,,").notes.get(0).sentence()).hasToString("'T' is 2024-10-27T02:30, a time "
                + "that came twice in Europe/Amsterdam, where the clocks went back that day; the earlier of the two is taken, "
                + "2024-10-27T02:30+02:00.");
    }

    @Test
    void every_time_of_a_record_is_told_once() {
        Collected read = read(PROFILE, "1,c,n,2024-03-31 02:30:00,2024-03-31 02:31:00,2024-03-31 02:32:00,2024-03-31 02:33:00",
                "2,c,n,2024-05-06 09:00:00,,,2024-03-31 02:33:00");
        assertThat(read.notes).extracting(note -> note.line() + note.sentence().toString().substring(0, 8))
                .containsExactlyInAnyOrder("2'T' is 2", "2'R' is 2", "2'A' is 2", "2'case.B'", "3'case.B'");
    }

    @Test
    void the_profile_may_choose_another_rule() {
        String refusing = PROFILE + "summerTime: {skipped: reject, repeated: reject}\n";
        assertThat(read(refusing, "1,c,n,2024-03-31 02:30:00,,,", "2,c,n,2024-10-27 02:30:00,,,").reasons())
                .hasSize(2).allMatch(reason -> reason.endsWith("; write it with its offset."));
        Collected later = read(PROFILE + "summerTime: {repeated: later}\n", "1,c,n,2024-10-27 02:30:00,,,");
        assertThat(later.facts.get(0).occurredAt()).isEqualTo("2024-10-27T01:30:00Z");
        assertThat(later.notes).singleElement().asString().contains("the later of the two is taken, 2024-10-27T02:30+01:00");
    }

    @Test
    void a_rule_that_is_none_is_a_fault_of_the_profile() {
        YamlFaults faults = catchThrowableOfType(YamlFaults.class, () -> SourceProfile.parse(
                PROFILE.replace("zone: Europe/Amsterdam\n", "") + "summerTime: {skipped: guess}\n", "x.yaml"));
        assertThat(faults).hasMessageContaining("'skipped' must be one of shift, reject, but is 'guess'.")
                .hasMessageContaining("'summerTime' says nothing without the 'zone'");
    }

    private static Collected read(String profile, String... rows) {
        return Collected.from(profile, "dst.csv", "I,C,N,T,R,A,case:B\n" + String.join("\n", rows) + "\n");
    }
}
