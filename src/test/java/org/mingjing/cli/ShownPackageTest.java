package org.mingjing.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingjing.rules.Manifest;

/** Who names no version is shown the one that is in effect, and told of the others. */
class ShownPackageTest {

    private static ShownPackage find(String named, String at) {
        return ShownPackage.find(named, List.of(), null, Instant.parse(at));
    }

    @Test
    void without_a_version_the_one_in_effect_is_shown() {
        ShownPackage now = find("cn-licensing", "2026-12-31T15:59:59Z");
        assertThat(now.rules().id()).hasToString("cn-licensing@1.0.0");
        assertThat(now.versions().others()).extracting(Manifest::id).asString().contains("1.1.0");
        assertThat(now.examples()).isNotEmpty();
        assertThat(find("cn-licensing", "2026-12-31T16:00:00Z").rules().id()).hasToString("cn-licensing@1.1.0");
    }

    @Test
    void a_version_that_is_named_is_shown_whatever_the_day() {
        assertThat(find("cn-licensing@1.1.0", "2026-06-30T00:00:00Z").rules().id()).hasToString("cn-licensing@1.1.0");
    }

    @Test
    void a_name_that_is_none_is_answered_with_those_there_are() {
        assertThatThrownBy(() -> find("cn-licence", "2026-06-30T00:00:00Z")).hasMessageContaining("cn-licensing@1.0.0");
        assertThatThrownBy(() -> find("cn-licensing@9", "2026-06-30T00:00:00Z")).hasMessageContaining("cn-licensing@1.1.0");
    }
}
