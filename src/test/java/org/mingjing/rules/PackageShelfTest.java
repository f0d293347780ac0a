package org.mingjing.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mingjing.rules.Packages.version;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which version of a package is in force at an instant. */
class PackageShelfTest {

    private static final Instant LAST_OF_2023 = at("2023-12-31T23:59:59.999+08:00");
    private static final Instant FIRST_OF_2024 = at("2024-01-01T00:00:00+08:00");
    private static final Instant MAY = at("2024-05-06T09:00:00+08:00");

    private static Instant at(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    private static String inForce(Instant at, RulePackage... packages) {
        return PackageShelf.of(List.of(packages)).inForce("late", at).map(rules -> rules.id().version()).orElse("none");
    }

    @Test
    void a_version_is_in_force_from_midnight_of_its_first_day_in_its_own_zone() {
        RulePackage shanghai = version("1", "2024-01-01");
        assertThat(inForce(LAST_OF_2023, shanghai)).isEqualTo("none");
        assertThat(inForce(FIRST_OF_2024, shanghai)).isEqualTo("1");
        RulePackage amsterdam = version("1", "2024-01-01", "timeZone: Europe/Amsterdam");
        assertThat(inForce(FIRST_OF_2024, amsterdam)).isEqualTo("none");
        assertThat(inForce(at("2024-01-01T00:00:00+01:00"), amsterdam)).isEqualTo("1");
    }

    @Test
    void who_names_no_version_means_the_one_in_force_else_the_next_else_the_last() {
        PackageShelf shelf = PackageShelf.of(List.of(version("1", "2020-01-01", "effectiveTo: 2021-01-01"), version("2", "2024-01-01"),
                version("3", "2025-01-01"), version("4", "2020-01-01", "state: draft")));
        assertThat(shelf.meant("late", at("2020-05-06T09:00:00+08:00")).orElseThrow().id().version()).isEqualTo("1");
        assertThat(shelf.meant("late", LAST_OF_2023).orElseThrow().id().version()).isEqualTo("2");
        assertThat(shelf.meant("late", MAY).orElseThrow().id().version()).isEqualTo("2");
        assertThat(shelf.meant("other", MAY)).isEmpty();
        PackageShelf gone = PackageShelf.of(List.of(version("1", "2020-01-01", "effectiveTo: 2021-01-01")));
        assertThat(gone.meant("late", MAY).orElseThrow().id().version()).isEqualTo("1");
        assertThat(shelf.versions("late")).extracting(rules -> rules.id().version()).containsExactly("1", "2", "3", "4");
    }

    @Test
    void of_two_versions_in_effect_the_one_that_came_in_last_is_in_force() {
        RulePackage old = version("2", "2020-01-01");
        RulePackage now = version("1", "2024-01-01");
        assertThat(inForce(LAST_OF_2023, old, now)).isEqualTo("2");
        assertThat(inForce(FIRST_OF_2024, old, now)).isEqualTo("1");
        assertThat(inForce(FIRST_OF_2024, now, old)).isEqualTo("1");
    }

    @Test
    void of_two_versions_from_the_same_day_the_higher_is_in_force() {
        assertThat(inForce(MAY, version("1.9", "2024-01-01"), version("1.10", "2024-01-01"))).isEqualTo("1.10");
    }

    @Test
    void a_version_ends_the_moment_before_its_last_day_begins_and_a_gap_has_none() {
        RulePackage first = version("1", "2020-01-01", "effectiveTo: 2023-01-01");
        RulePackage second = version("2", "2024-01-01");
        assertThat(inForce(at("2022-12-31T23:59:59.999+08:00"), first, second)).isEqualTo("1");
        assertThat(inForce(at("2023-01-01T00:00:00+08:00"), first, second)).isEqualTo("none");
        assertThat(inForce(LAST_OF_2023, first, second)).isEqualTo("none");
        assertThat(inForce(FIRST_OF_2024, first, second)).isEqualTo("2");
    }

    @Test
    void drafts_and_retired_versions_are_never_in_force() {
        RulePackage published = version("1", "2020-01-01");
        assertThat(inForce(MAY, published, version("2", "2024-01-01", "state: draft"))).isEqualTo("1");
        assertThat(inForce(MAY, published, version("3", "2024-01-01", "state: retired"))).isEqualTo("1");
        assertThat(inForce(MAY, version("2", "2024-01-01", "state: draft"))).isEqualTo("none");
    }

    @Test
    void another_package_is_never_in_force_for_this_one() {
        assertThat(PackageShelf.of(List.of(version("1", "2020-01-01"))).inForce("early", MAY)).isEmpty();
    }

    @Test
    void a_package_on_the_shelf_twice_is_there_once_but_a_changed_one_needs_a_new_version() {
        RulePackage one = version("1", "2020-01-01");
        PackageShelf shelf = PackageShelf.of(List.of(one)).with(List.of(version("1", "2020-01-01"), version("2", "2020-01-01")));
        assertThat(shelf.all()).extracting(RulePackage::id)
                .containsExactly(new PackageId("late", "1"), new PackageId("late", "2"));
        assertThat(shelf.ids()).containsExactly("late");
        assertThat(shelf.find(new PackageId("late", "2"))).isPresent();
        assertThat(shelf.find(new PackageId("late", "3"))).isEmpty();
        assertThatExceptionOfType(FaultyPackage.class).isThrownBy(() -> shelf.with(List.of(version("1", "2020-01-02"))))
                .withMessage("package.yaml: Two different packages call themselves late@1; a changed package needs a new version.");
    }
}
