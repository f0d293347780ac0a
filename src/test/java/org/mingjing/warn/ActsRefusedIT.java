package org.mingjing.warn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjing.facts.Admission;
import org.mingjing.people.Grant;
import org.mingjing.people.Person;
import org.mingjing.people.Role;
import org.mingjing.people.Scope;
import org.mingjing.warn.ActRefused.Why;

/** Who may not do what, and what somebody is told who comes too late. */
class ActsRefusedIT {

    @TempDir
    Path home;

    private Hall hall;

    @BeforeEach
    void open() throws Exception {
        hall = new Hall(home).on("2024-03-26 09:00", Hall.acceptance());
    }

    @AfterEach
    void close() throws Exception {
        hall.close();
    }

    @Test
    void whoever_does_not_see_a_warning_is_told_that_there_is_none() {
        assertRefused(Why.UNKNOWN, Hall.STRANGER, "answer", "不知情");
        assertThat(hall.warnings.history(hall.onlooker(Hall.STRANGER), hall.warning().id(), null)).isEmpty();
        assertThat(hall.warnings.list(hall.onlooker(Hall.STRANGER), WarningQuery.ALL, Long.MAX_VALUE, 10)).isEmpty();
    }

    @Test
    void a_role_does_what_its_row_says_and_nothing_else() {
        assertRefused(Why.FORBIDDEN, Hall.MONITOR, "withdraw", "不成立");
        assertRefused(Why.FORBIDDEN, Hall.RESPONDENT, "withdraw", "不成立");
        assertRefused(Why.FORBIDDEN, Hall.AUDITOR, "answer", "不成立");
        assertRefused(Why.FORBIDDEN, Hall.REVIEWER, "rise", "不成立");
    }

    @Test
    void nobody_decides_about_a_warning_that_names_them() {
        Person own = new Person("wang2", "wang2", List.of(new Grant(Role.REVIEWER, Scope.everything()),
                new Grant(Role.OFFICIAL, Scope.everything())), "wang", null, null);

        assertRefused(Why.FORBIDDEN, own, "withdraw", "不成立");
        assertThat(hall.may(own)).containsExactly("answer", "contest");
    }

    @Test
    void what_decides_needs_a_reason_in_writing() {
        assertRefused(Why.INCOMPLETE, Hall.REVIEWER, "withdraw", " ");
        assertRefused(Why.INCOMPLETE, Hall.RESPONDENT, "answer", "");
    }

    @Test
    void whoever_acts_on_what_they_have_not_seen_is_told_what_happened_meanwhile() {
        Warning seen = hall.warning();
        hall.act(Hall.RESPONDENT, "answer", "已办。");

        assertThatThrownBy(() -> hall.act(Hall.OFFICIAL, seen, "answer", "已办。"))
                .isInstanceOfSatisfying(ActRefused.class, refused -> {
                    assertThat(refused.why()).isEqualTo(Why.TOO_LATE);
                    assertThat(refused.sentence().in(org.mingjing.texts.Language.ZH)).contains("答复").contains("待审核");
                });
        assertRefused(Why.TOO_LATE, Hall.OFFICIAL, "answer", "已办。");
    }

    @Test
    void what_was_upheld_can_be_contested_for_a_time() {
        hall.act(Hall.RESPONDENT, "answer", "已办。");
        hall.act(Hall.REVIEWER, "uphold", "属实。");
        assertThat(hall.may(Hall.OFFICIAL)).contains("contest");
        // Decided late, so that the level does not rise and the warning begin anew.
        hall.on("2024-03-28 09:00", Hall.decision("2024-03-27 16:00")).on("2024-04-30 09:00");

        assertThat(hall.may(Hall.OFFICIAL)).doesNotContain("contest");
        assertRefused(Why.TOO_LATE, Hall.OFFICIAL, "contest", "请复核。");
    }

    @Test
    void a_warning_is_assigned_to_somebody_who_may_decide_about_it() {
        assertThat(hall.assign(Hall.MONITOR, "li").assignee()).isEqualTo("li");
        assertThatThrownBy(() -> hall.assign(Hall.MONITOR, "dept1")).isInstanceOfSatisfying(ActRefused.class,
                refused -> assertThat(refused.why()).isEqualTo(Why.INCOMPLETE));
        assertThatThrownBy(() -> hall.assign(Hall.MONITOR, "nobody")).isInstanceOf(ActRefused.class);
        assertThat(hall.warnings.list(hall.onlooker(Hall.MONITOR), WarningQuery.of(List.of(), List.of(), List.of(), "li", ""),
                Long.MAX_VALUE, 10)).hasSize(1);
    }

    @Test
    void of_two_who_act_at_once_one_acts_and_the_other_is_told() throws Exception {
        hall.act(Hall.RESPONDENT, "answer", "已办。");
        Warning seen = hall.warning();
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Callable<String>> both = List.of(
                    () -> tried(Hall.REVIEWER, seen, "uphold"), () -> tried(Hall.OTHER_REVIEWER, seen, "withdraw"));
            List<String> results = new ArrayList<>();
            for (Future<String> one : threads.invokeAll(both)) {
                results.add(one.get());
            }
            assertThat(results).containsExactlyInAnyOrder("done", "TOO_LATE");
        } finally {
            threads.shutdownNow();
        }
        assertThat(hall.history()).hasSize(3);
    }

    private String tried(Person person, Warning seen, String act) {
        try {
            hall.acting.act(person, seen.id(), new AskedAct(act, "理由。", seen.seq(), ""));
            return "done";
        } catch (ActRefused refused) {
            return refused.why().name();
        }
    }

    @Test
    void facts_of_the_house_are_not_taken_from_outside() {
        assertThat(Admission.faults(hall.warning().fact())).singleElement().satisfies(fault ->
                assertThat(fault.toString()).contains("mingjing-handling"));
    }

    private void assertRefused(Why why, Person person, String act, String reason) {
        assertThatThrownBy(() -> hall.act(person, act, reason))
                .isInstanceOfSatisfying(ActRefused.class, refused -> assertThat(refused.why()).as(act).isEqualTo(why));
    }
}
