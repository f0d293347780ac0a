package org.mingjing.looks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingjing.people.Grant;
import org.mingjing.people.Person;
import org.mingjing.people.Role;
import org.mingjing.people.Scope;
import org.mingjing.yaml.YamlFaults;

/** For what somebody opens something follows from their task, or must be said. */
class PurposesTest {

    private static final Purposes PURPOSES = Purposes.read("");
    private static final Viewed CASE = Viewed.ofCase("case", "C-1", "", List.of("wang", "li"));
    private static final Viewed HANDLED = Viewed.ofCase("warning", "C-1", "w", List.of("wang", "li"));

    private static Person person(Role role) {
        return new Person("x", "x", List.of(new Grant(role, Scope.everything())), "wang", null, null);
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = {"MONITOR", "REVIEWER", "RESPONDENT", "OFFICIAL", "AUDITOR"})
    void nobody_who_handles_a_warning_or_audits_is_asked_what_for(Role role) {
        assertThat(PURPOSES.of(person(role), HANDLED, StatedPurpose.NONE).code()).isEqualTo(role == Role.AUDITOR ? "audit" : "handling");
    }

    @Test
    void beyond_that_a_monitor_and_a_reviewer_say_it_and_the_others_look_at_what_is_theirs() {
        for (Role role : List.of(Role.MONITOR, Role.REVIEWER)) {
            assertThatThrownBy(() -> PURPOSES.of(person(role), CASE, StatedPurpose.NONE)).hasMessageContaining("supervision");
        }
        assertThat(PURPOSES.of(person(Role.OFFICIAL), CASE, StatedPurpose.NONE).code()).isEqualTo("own");
        assertThat(PURPOSES.of(person(Role.RESPONDENT), CASE, StatedPurpose.NONE).code()).isEqualTo("department");
    }

    @Test
    void a_note_has_no_characters_that_cannot_be_seen_and_is_not_endless() {
        for (String note : List.of("a\u202Eb", "x".repeat(501))) {
            assertThatThrownBy(() -> PURPOSES.of(person(Role.MONITOR), CASE, new StatedPurpose("complaint", note))).isInstanceOf(LookRefused.class);
        }
    }

    @Test
    void a_line_that_is_wrong_is_named(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("p.yaml"), "purposes:\n  - {code: a, zh: b, en: c, basis: d, follows: sometimes}\n");
        assertThatThrownBy(() -> Purposes.read(file.toString())).isInstanceOf(YamlFaults.class)
                .hasMessageContaining("sometimes".toLowerCase(Locale.ROOT));
    }
}
