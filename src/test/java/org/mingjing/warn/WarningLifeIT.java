package org.mingjing.warn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjing.audit.Anchors;
import org.mingjing.audit.RecordVerifier;
import org.mingjing.drivers.Difference;
import org.mingjing.drivers.Replay;
import org.mingjing.drivers.ReplayRange;
import org.mingjing.log.LedgerKey;
import org.mingjing.warn.ActRefused.Why;

/** The ways that a warning can go, from the finding to its end. */
class WarningLifeIT {

    @TempDir
    Path home;

    private Hall hall;

    @BeforeEach
    void open() throws Exception {
        hall = new Hall(home);
    }

    @AfterEach
    void replaysAndVerifies() throws Exception {
        try (Hall closed = hall) {
            List<Difference> differences = new ArrayList<>();
            try (Replay replay = Replay.asRecorded(closed.installation)) {
                replay.run(ReplayRange.ALL, (decisions, found) -> differences.addAll(found));
            }
            assertThat(differences).isEmpty();
            assertThat(RecordVerifier.ofEverything().verify(closed.installation.database().dataSource(), LedgerKey.in(home).verifier(),
                    Anchors.none()).faults()).isEmpty();
        }
    }

    @Test
    void silence_becomes_a_reminder_a_card_a_late_answer_and_in_the_end_another_reviewer_withdraws_it() {
        hall.on("2024-03-25 08:00", Hall.acceptance());
        String id = hall.warning().id();
        assertThat(hall.warning().recipients()).containsExactly("handler");

        hall.on("2024-03-26 09:00").on("2024-03-28 09:00", Hall.decision("2024-03-27 16:00"));
        assertThat(hall.warning().id()).isEqualTo(id);
        assertThat(hall.history()).containsExactly("notify reminder notified", "rise yellow notified");
        assertThat(hall.warning().recipients()).contains("handler", "step-reviewer", "unit-head").doesNotContain("centre-leader");

        hall.on("2024-04-05 08:00");
        assertThat(hall.about("warning:" + id, "HD-REPLY")).get().satisfies(reminder -> {
            assertThat(reminder.level()).isEqualTo("reminder");
            assertThat(reminder.depth()).isEqualTo(1);
            assertThat(reminder.named()).containsExactly("wang");
        });
        hall.on("2024-04-06 09:00");
        assertThat(hall.warning().state()).isEqualTo("silent");
        assertThat(hall.warning().recipients()).contains("one-up");
        assertThat(hall.about("warning:" + id, "HD-REPLY")).get().extracting(Warning::level).isEqualTo("yellow");

        hall.on("2024-04-08 10:00").act(Hall.RESPONDENT, "answer", "系统升级，已于3月27日作出决定。");
        hall.on("2024-04-09 10:00").act(Hall.REVIEWER, "uphold", "升级不属于客观原因。");
        hall.on("2024-04-10 10:00").act(Hall.OFFICIAL, "contest", "专家评审用时依法不计入。");
        assertThatThrownBy(() -> hall.act(Hall.REVIEWER, "accept-contest", "同意"))
                .isInstanceOfSatisfying(ActRefused.class, refused -> assertThat(refused.why()).isEqualTo(Why.FORBIDDEN));
        hall.on("2024-04-12 10:00").act(Hall.OTHER_REVIEWER, "accept-contest", "评审记录属实。");

        assertThat(hall.history()).containsExactly("notify reminder notified", "rise yellow notified", "fall-silent yellow silent",
                "answer yellow answered", "uphold yellow upheld", "contest yellow contested", "accept-contest yellow withdrawn");
        assertThat(hall.may(Hall.REVIEWER)).isEmpty();
        assertThat(Standings.of(hall.installation).of(id)).isEqualTo(new Standing("withdrawn", false));
        assertThat(Standings.of(hall.installation).of(hall.about("warning:" + id, "HD-REPLY").orElseThrow().id()))
                .as("nobody is charged with being late about a warning that should not have been").isEqualTo(new Standing("withdrawn", false));
    }

    @Test
    void a_reminder_is_met_when_the_step_comes_in_time() {
        hall.on("2024-03-25 08:00", Hall.acceptance()).on("2024-03-25 17:00", Hall.decision("2024-03-25 16:00"));

        assertThat(hall.history()).containsExactly("notify reminder notified", "meet reminder met");
        assertThat(hall.may(Hall.RESPONDENT)).isEmpty();
    }

    @Test
    void a_card_whose_facts_are_corrected_says_so_and_stays_to_be_seen_and_comes_back_with_them() {
        hall.on("2024-03-26 09:00", Hall.acceptance()).on("2024-03-28 09:00", Hall.decision("2024-03-20 16:00"));
        assertThat(hall.warning().state()).isEqualTo("corrected");

        hall.on("2024-03-29 09:00", Hall.decision("2024-03-28 16:00", 1));

        assertThat(hall.history()).containsExactly("notify yellow notified", "correct yellow corrected", "recur yellow notified");
    }

    @Test
    void a_level_that_rises_while_it_is_contested_is_noted_and_one_that_a_person_withdrew_stays_withdrawn() {
        hall.on("2024-03-26 09:00", Hall.acceptance());
        hall.act(Hall.OFFICIAL, "contest", "申请人补交材料的时间应扣除。");
        hall.on("2024-04-02 09:00");
        assertThat(hall.warning().level()).isEqualTo("red");
        assertThat(hall.warning().state()).isEqualTo("contested");

        hall.act(Hall.OTHER_REVIEWER, "accept-contest", "属实。");
        hall.on("2024-04-03 09:00", Hall.decision("2024-03-20 16:00"));

        assertThat(hall.history()).containsExactly("notify yellow notified", "contest yellow contested", "rise red contested",
                "accept-contest red withdrawn", "correct red withdrawn");
    }

    @Test
    void what_is_upheld_is_rectified_accepted_and_closed_and_then_counts_as_confirmed() {
        hall.on("2024-03-28 09:00", Hall.acceptance(), Hall.decision("2024-03-27 16:00"));
        hall.act(Hall.OFFICIAL, "answer", "人手不足。");
        hall.act(Hall.REVIEWER, "send-back", "请附整改计划。");
        hall.act(Hall.RESPONDENT, "answer", "附整改计划。");
        hall.act(Hall.REVIEWER, "uphold", "属实。");
        assertThat(Standings.of(hall.installation).of(hall.warning().id())).isEqualTo(new Standing("open", true));
        hall.act(Hall.REVIEWER, "demand", "约谈，三十日内整改。");
        hall.act(Hall.RESPONDENT, "rectify", "已增派人员。");
        hall.act(Hall.REVIEWER, "return", "没有名单。");
        hall.act(Hall.RESPONDENT, "rectify", "附名单。");
        assertThat(hall.act(Hall.REVIEWER, "close", "整改到位。").state()).isEqualTo("closed");
        assertThat(hall.may(Hall.REVIEWER)).isEmpty();
    }

    @Test
    void whoever_should_review_and_does_not_is_warned_and_a_warning_about_a_warning_about_a_warning_has_no_clocks() {
        hall.on("2024-03-28 09:00", Hall.acceptance(), Hall.decision("2024-03-27 16:00"));
        hall.assign(Hall.MONITOR, "li");
        hall.act(Hall.OFFICIAL, "answer", "人手不足。");

        hall.on("2024-04-08 09:00");
        Warning silentReviewer = hall.about("warning:" + hall.warning().id(), "HD-REVIEW").orElseThrow();
        assertThat(silentReviewer.named()).containsExactly("li");
        assertThat(silentReviewer.depth()).isEqualTo(1);

        hall.on("2024-04-30 09:00");
        Warning deeper = hall.about("warning:" + silentReviewer.id(), "HD-REPLY").orElseThrow();
        assertThat(deeper.depth()).isEqualTo(2);
        assertThat((List<?>) hall.whole(Hall.MONITOR, deeper, null).get("clocks")).isEmpty();
        hall.on("2024-12-30 09:00");
        assertThat(hall.about("warning:" + deeper.id(), "HD-REPLY")).isEmpty();
    }

    @Test
    void an_order_of_supervision_has_a_clock_of_its_own_which_stands_still_while_the_warning_is_contested() {
        hall.on("2024-03-28 09:00", Hall.acceptance(), Hall.decision("2024-03-27 16:00"));
        assertThat(hall.may(Hall.RESPONDENT)).doesNotContain("report");
        hall.act(Hall.MONITOR, "supervise", "群众反映强烈，限期反馈。");
        assertThat(hall.may(Hall.RESPONDENT)).contains("report");
        hall.act(Hall.OFFICIAL, "contest", "请复核。");
        hall.on("2024-04-15 09:00");
        assertThat(hall.about("warning:" + hall.warning().id(), "HD-SUPERVISION")).isEmpty();
        hall.act(Hall.OTHER_REVIEWER, "reject-contest", "理由不成立。");
        hall.on("2024-04-30 09:00");
        assertThat(hall.about("warning:" + hall.warning().id(), "HD-SUPERVISION")).isPresent();
    }

    @Test
    void a_warning_is_told_as_it_was_known_at_any_moment() {
        hall.on("2024-03-26 09:00", Hall.acceptance());
        hall.on("2024-03-27 09:00").act(Hall.OFFICIAL, "answer", "说明。");
        hall.on("2024-03-28 09:00").act(Hall.REVIEWER, "uphold", "属实。");

        Map<String, Object> then = hall.whole(Hall.MONITOR, hall.warning(), Hall.at("2024-03-27 12:00"));

        assertThat(then).containsEntry("state", "answered").containsEntry("acts", List.of());
        assertThat((List<?>) then.get("history")).hasSize(2);
    }

    @Test
    void what_is_told_of_one_has_the_words_of_the_law_the_facts_and_who_has_to_act_by_when() {
        hall.on("2024-03-26 09:00", Hall.acceptance());

        Map<String, Object> told = hall.whole(Hall.RESPONDENT, hall.warning(), null);

        assertThat(told).containsEntry("stateTitle", "待答复").containsEntry("late", false).containsEntry("title", "许可决定时限")
                .containsEntry("department", Map.of("code", "D1", "name", "市场监督管理局"))
                .containsEntry("official", Map.of("code", "wang", "name", "王某"))
                .containsEntry("dueAt", Hall.at("2024-04-06 00:00").minusMillis(1));
        assertThat((Clause) told.get("clause")).satisfies(clause -> {
            assertThat(clause.law()).isEqualTo("行政许可法");
            assertThat(clause.article()).isEqualTo("第四十二条");
            assertThat(clause.text()).contains("二十日内作出行政许可决定");
        });
        assertThat((List<?>) told.get("evidence")).hasSize(1);
        assertThat(hall.may(Hall.RESPONDENT)).containsExactly("answer", "contest");
        assertThat(hall.may(Hall.AUDITOR)).isEmpty();
    }

    @Test
    void what_is_older_than_the_ladder_says_is_held_until_a_monitor_has_it_told() {
        hall.on("2025-06-02 09:00", Hall.acceptance(), Hall.decision("2024-03-27 16:00"));
        assertThat(hall.warning().state()).isEqualTo("raised");
        assertThat(hall.warning().recipients()).isEmpty();

        assertThat(hall.act(Hall.MONITOR, "notify", "").state()).isEqualTo("notified");
    }
}
