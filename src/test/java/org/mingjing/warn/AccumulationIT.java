package org.mingjing.warn;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjing.score.Grouping;

/** Cards that accumulate make a card of their own, and take it back with any of them that a person takes back. */
class AccumulationIT {

    @TempDir
    Path folder;

    private Hall hall;

    private void open() throws Exception {
        hall = new Hall(Files.createDirectory(folder.resolve("home")));
    }

    @AfterEach
    void replaysAndVerifies() throws Exception {
        Soundness.assertSound(hall, folder.resolve("home"));
    }

    /** A permit refused without a reason is a card at once; one of yellow is a matter of time. */
    private Warning late(String caseId, String accepted, String decided) {
        hall.on("2024-06-03 09:00", Hall.step(caseId, "acceptance", accepted, "D1", "wang", "{\"document\": \"A\"}", 0),
                Hall.step(caseId, "decision", decided, "D1", "wang", "{\"result\": \"refused\", \"reasons\": \"unfit\"}", 0));
        return hall.about(caseId, "XK42-DECISION").orElseThrow();
    }

    private void uphold(Warning warning) {
        hall.act(Hall.REVIEWER, hall.act(Hall.RESPONDENT, warning, "answer", "说明。"), "uphold", "属实。");
    }

    private Optional<Warning> tally(String rule) {
        return hall.warnings.list(hall.onlooker(Hall.MONITOR), WarningQuery.ALL, Long.MAX_VALUE, 200).stream()
                .filter(one -> one.rule().equals(rule)).findFirst();
    }

    @Test
    void three_reds_in_a_row_make_a_card_and_one_that_is_withdrawn_takes_it_back_from_every_score() throws Exception {
        open();
        Warning first = late("p-1", "2024-03-04 10:00", "2024-05-06 10:00");
        Warning second = late("p-2", "2024-03-05 10:00", "2024-05-07 10:00");
        Warning third = late("p-3", "2024-03-06 10:00", "2024-05-08 10:00");
        assertThat(first.level()).isEqualTo("red");
        uphold(first);
        uphold(second);
        assertThat(tally("HD-THREE-REDS")).isEmpty();
        hall.act(Hall.RESPONDENT, third, "answer", "说明。");
        String before = hall.index(Grouping.OFFICIAL, "2024-06-30");
        hall.act(Hall.REVIEWER, hall.about("p-3", "XK42-DECISION").orElseThrow(), "uphold", "属实。");

        Warning made = tally("HD-THREE-REDS").orElseThrow();
        assertThat(made.state()).isEqualTo("notified");
        assertThat(made.named()).containsExactly("wang");
        assertThat(made.level()).isEqualTo("red");
        assertThat(made.recipients()).contains("unit-head", "centre-leader");
        assertThat(hall.whole(Hall.MONITOR, made, null).get("sentence").toString()).contains("wang", "3 张");
        assertThat(hall.index(Grouping.OFFICIAL, "2024-06-30")).contains("HD-THREE-REDS");

        hall.act(Hall.OFFICIAL, hall.about("p-2", "XK42-DECISION").orElseThrow(), "contest", "请复核。");
        assertThat(tally("HD-THREE-REDS").orElseThrow().state()).as("nothing settled is left of it while one is contested").isEqualTo("corrected");
        hall.act(Hall.OTHER_REVIEWER, hall.about("p-2", "XK42-DECISION").orElseThrow(), "reject-contest", "理由不成立。");
        assertThat(tally("HD-THREE-REDS").orElseThrow().state()).isEqualTo("notified");

        hall.act(Hall.REVIEWER, hall.about("p-3", "XK42-DECISION").orElseThrow(), "remove", "系统故障。");
        hall.correct();
        assertThat(tally("HD-THREE-REDS").orElseThrow().state()).isEqualTo("corrected");
        assertThat(hall.index(Grouping.OFFICIAL, "2024-06-30")).doesNotContain("HD-THREE-REDS", "\"p-3\"");
        assertThat(before).doesNotContain("HD-THREE-REDS");
    }

    @Test
    void a_yellow_card_between_them_breaks_the_row() throws Exception {
        open();
        uphold(late("p-1", "2024-03-04 10:00", "2024-05-06 10:00"));
        uphold(late("p-2", "2024-03-05 10:00", "2024-05-07 10:00"));
        Warning yellow = late("y-1", "2024-03-18 10:00", "2024-04-10 10:00");
        assertThat(yellow.level()).isEqualTo("yellow");
        uphold(yellow);
        uphold(late("p-3", "2024-03-25 10:00", "2024-05-20 10:00"));

        assertThat(tally("HD-THREE-REDS")).isEmpty();
        assertThat(tally("HD-THREE-YELLOWS")).as("shipped off").isEmpty();
    }

    @Test
    void two_yellows_on_one_matter_make_a_card_about_whoever_had_it_in_hand_last() throws Exception {
        open();
        hall.on("2024-06-03 09:00", Hall.step("y-1", "acceptance", "2024-03-18 10:00", "D1", "wang", "{\"document\": \"A\"}", 0),
                Hall.step("y-1", "decision", "2024-04-10 10:00", "D1", "wang", "{\"result\": \"refused\"}", 0));
        uphold(hall.about("y-1", "XK42-DECISION").orElseThrow());
        assertThat(tally("HD-TWO-YELLOWS")).as("one card is settled").isEmpty();
        uphold(hall.about("y-1", "XK72-NO-REASON").orElseThrow());

        assertThat(tally("HD-TWO-YELLOWS")).get().satisfies(made -> {
            assertThat(made.level()).isEqualTo("yellow");
            assertThat(made.named()).containsExactly("wang");
        });
    }

    @Test
    void a_yellow_card_that_a_person_gives_about_the_matter_counts_as_well() throws Exception {
        open();
        uphold(late("y-1", "2024-03-18 10:00", "2024-04-10 10:00"));
        String id = hall.giving.give(hall.onlooker(Hall.MONITOR),
                new AskedCard("k", "yellow", "D1", "wang", "y-1", "行政许可法第三十条", "未公示。", "巡查。"));
        hall.follow();
        Warning card = hall.warnings.find(id).orElseThrow();
        assertThat(card.subject()).isEqualTo("y-1");
        uphold(card);

        assertThat(tally("HD-TWO-YELLOWS")).isPresent();
    }
}
