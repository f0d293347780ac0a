package org.mingjing.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CalendarFileOfPackageTest {

    private final RulePackage rules = PackageSource.builtIn("own-calendar");

    @Test
    void a_name_that_ends_in_yaml_is_a_file_of_the_package() {
        assertThat(rules.manifest().calendarFile()).contains("town.yaml");
        assertThat(rules.files()).containsOnlyKeys("package.yaml", "town.yaml");
    }

    @Test
    void any_other_name_is_that_of_a_built_in_calendar() {
        RulePackage licensing = PackageSource.builtIn("cn-licensing");

        assertThat(licensing.manifest().calendar()).isEqualTo("cn");
        assertThat(licensing.manifest().calendarFile()).isEmpty();
    }

    @Test
    void another_holiday_makes_another_package() {
        Map<String, String> changed = new TreeMap<>(rules.files());
        changed.computeIfPresent("town.yaml", (name, text) -> text.replace("2024-03-05", "2024-03-06"));

        assertThat(RulePackage.of(rules.files()).hash()).isEqualTo(rules.hash());
        assertThat(RulePackage.of(changed).hash()).isNotEqualTo(rules.hash());
    }
}
