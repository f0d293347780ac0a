package org.mingjing.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingjing.given.GivenFact;

/** A case begins with its earliest step that is not dated years before the rest of it. */
class EarlyDatesTest {

    @Test
    void a_zero_point_of_a_system_or_a_mistyped_year_is_not_the_start_of_a_case() {
        for (String absurd : List.of("1948-01-26", "1970-01-01", "1900-01-01", "1899-12-30", "0001-01-01", "1980-01-01",
                "1601-01-01", "2001-01-01")) {
            assertStarts("2018-01-02", absurd, "2018-01-02", "2018-03-01");
            assertThat(of(absurd, "2018-01-02", "2018-03-01").datedTooEarly()).as(absurd).singleElement()
                    .satisfies(fact -> assertThat(fact.occurredAt()).isEqualTo(at(absurd)));
        }
    }

    @Test
    void it_stays_a_fact_that_everybody_sees() {
        assertThat(of("1948-01-26", "2018-01-02").facts()).extracting(NodeFact::occurredAt)
                .containsExactly(at("1948-01-26"), at("2018-01-02"));
    }

    @Test
    void one_date_against_one_is_wrong_where_it_is_the_earlier() {
        assertStarts("2018-01-02", "1948-01-26", "2018-01-02");
    }

    @Test
    void several_zero_points_are_wrong_however_many_there_are() {
        assertStarts("2018-01-02", "1970-01-01", "1970-01-01", "1970-01-02", "2018-01-02");
        assertStarts("2018-01-02", "1900-01-01", "1948-01-26", "1970-01-01", "2018-01-02");
    }

    @Test
    void a_long_case_is_no_fault() {
        assertStarts("2000-03-01", "2000-03-01", "2012-02-27");
        assertStarts("1990-03-01", "1990-03-01", "2000-01-01", "2010-01-01", "2024-01-01");
        assertStarts("2003-01-02", "2003-01-02", "2018-01-01");
    }

    @Test
    void a_case_of_long_ago_with_one_date_too_late_begins_where_it_began() {
        assertStarts("1995-01-02", "1995-01-02", "1995-02-02", "1995-03-02", "2039-01-02");
    }

    @Test
    void a_case_that_is_all_of_long_ago_has_nothing_to_be_compared_with() {
        assertStarts("1970-01-01", "1970-01-01");
        assertStarts("1948-01-26", "1948-01-26", "1950-01-01");
    }

    @Test
    void what_is_still_to_come_says_nothing_about_what_was() {
        CaseFile file = of("2018-01-02", "2039-01-02");

        assertThat(file.asOf(at("2018-06-01")).orElseThrow().startedAt()).isEqualTo(at("2018-01-02"));
    }

    private static void assertStarts(String start, String... days) {
        assertThat(of(days).startedAt()).as(String.join(", ", days)).isEqualTo(at(start));
    }

    private static CaseFile of(String... days) {
        List<NodeFact> facts = new ArrayList<>();
        for (String day : days) {
            facts.add(GivenFact.of("county", "F" + facts.size(), "C1", "step", at(day)).fact());
        }
        return CaseFile.of("C1", facts, Registry.empty());
    }

    private static Instant at(String day) {
        return Instant.parse(day + "T00:00:00Z");
    }
}
