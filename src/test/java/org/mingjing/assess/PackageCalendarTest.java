package org.mingjing.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mingjing.given.Facts.at;
import static org.mingjing.given.Facts.fact;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.mingjing.calendar.WorkingCalendar;
import org.mingjing.check.PackageCheck;
import org.mingjing.clocks.ClockState;
import org.mingjing.engine.AssessmentFailed;
import org.mingjing.facts.CaseFile;
import org.mingjing.facts.Registry;
import org.mingjing.given.FixturePackages;
import org.mingjing.rules.PackageSource;
import org.mingjing.rules.RulePackage;

/** A package may bring its own calendar. That of the town has one holiday, 5 March 2024, and knows no year but 2024. */
class PackageCalendarTest {

    private static final Assessors ASSESSORS = new Assessors(1);

    private final String town = PackageSource.builtIn("own-calendar").text("town.yaml");

    @AfterAll
    static void close() {
        ASSESSORS.close();
    }

    @Test
    void days_are_counted_by_the_calendar_of_the_package() throws IOException {
        String receipt = "2024-03-04T09:00:00+08:00";
        String asOf = "2024-03-06T09:00:00+08:00";

        assertThat(clock(goodPackage("cn"), receipt, asOf).due()).isEqualTo(at("2024-03-18T23:59:59.999+08:00"));
        assertThat(clock(goodPackage("town.yaml"), receipt, asOf).due()).isEqualTo(at("2024-03-19T23:59:59.999+08:00"));
    }

    @Test
    void a_decision_names_the_calendar_it_was_made_with() throws IOException {
        assertThat(ASSESSORS.of(goodPackage("town.yaml")).calendarDigest())
                .isEqualTo(WorkingCalendar.parse(town, "town.yaml").digest());
    }

    @Test
    void a_limit_that_ends_in_a_year_without_data_has_no_due_moment_until_that_year_begins() throws IOException {
        Assessment assessment = assess(goodPackage("town.yaml"), "2024-12-25T09:00:00+08:00", "2024-12-26T09:00:00+08:00");

        assertThat(assessment.clocks()).singleElement().satisfies(clock -> {
            assertThat(clock.due()).isNull();
            assertThat(clock.unknown()).contains("'town' has no data for the year 2025");
        });
        assertThat(assessment.nextCheckAt()).isEqualTo(at("2025-01-01T00:00:00+08:00"));
    }

    @Test
    void a_case_that_runs_in_a_year_without_data_is_not_assessed() throws IOException {
        RulePackage rules = goodPackage("town.yaml");

        assertThatThrownBy(() -> assess(rules, "2024-12-25T09:00:00+08:00", "2025-01-02T09:00:00+08:00"))
                .isInstanceOf(AssessmentFailed.class)
                .hasMessageContaining("'town' has no data for the year 2025, only for 2024 to 2024");
    }

    @Test
    void a_built_in_calendar_counts_in_the_zone_of_the_package() throws IOException {
        RulePackage rome = inZone(goodPackage("weekdays"), "Europe/Rome");

        assertThat(clock(rome, "2024-03-04T23:30:00+01:00", "2024-03-06T09:00:00+08:00").due())
                .isEqualTo(at("2024-03-18T23:59:59.999+01:00"));
        assertThat(ASSESSORS.of(rome).calendarDigest()).isEqualTo(WorkingCalendar.builtIn("weekdays").digest());
    }

    @Test
    void a_calendar_of_another_zone_than_its_package_is_an_error() throws IOException {
        RulePackage rome = inZone(goodPackage("town.yaml"), "Europe/Rome");

        assertThat(PackageCheck.check(rome)).singleElement().satisfies(problem -> {
            assertThat(problem.isError()).isTrue();
            assertThat(problem.file() + ":" + problem.line()).isEqualTo("town.yaml:3");
            assertThat(problem.sentence().toString()).contains("Asia/Shanghai", "Europe/Rome", "write the same zone in both");
        });
        assertThatThrownBy(() -> ASSESSORS.of(rome)).isInstanceOf(AssessmentFailed.class)
                .hasMessageContaining("write the same zone in both");
    }

    @Test
    void two_names_of_one_zone_agree() throws IOException {
        assertThat(PackageCheck.check(inZone(goodPackage("town.yaml"), "PRC"))).isEmpty();
    }

    private static RulePackage inZone(RulePackage rules, String zone) {
        TreeMap<String, String> files = new TreeMap<>(rules.files());
        files.computeIfPresent("package.yaml", (name, text) -> text.replaceFirst("timeZone: .*", "timeZone: " + zone));
        return RulePackage.of(files);
    }

    private RulePackage goodPackage(String calendar) throws IOException {
        Map<String, String> files = FixturePackages.good();
        files.computeIfPresent("package.yaml", (name, text) -> text.replace("calendar: cn", "calendar: " + calendar));
        files.put("town.yaml", town);
        return RulePackage.of(files);
    }

    private static ClockState clock(RulePackage rules, String receipt, String asOf) {
        List<ClockState> clocks = assess(rules, receipt, asOf).clocks();
        assertThat(clocks).hasSize(1);
        return clocks.get(0);
    }

    private static Assessment assess(RulePackage rules, String receipt, String asOf) {
        CaseFile received = CaseFile.of("C1", List.of(fact("county", "C1", "f1", "receipt", receipt, "o1", Map.of())),
                Registry.of(List.of()));
        return ASSESSORS.of(rules).assess(received, at(asOf));
    }
}
