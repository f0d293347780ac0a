package org.mingjing.warn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjing.people.Grant;
import org.mingjing.people.Person;
import org.mingjing.people.Role;
import org.mingjing.people.Scope;
import org.mingjing.score.Grouping;
import org.mingjing.warn.ActRefused.Why;

/** A card that a person gives is a warning like any other, and whoever gave it does not decide about it. */
class GivenCardsIT {

    private static final AskedCard CARD =
            new AskedCard("k-1", "yellow", "D1", "wang", "", "行政许可法第三十条", "窗口未公示申请材料目录。", "视频巡查发现。");

    @TempDir
    Path home;

    private Hall hall;

    @BeforeEach
    void open() throws Exception {
        hall = new Hall(home).on("2024-03-05 09:00", Hall.acceptance());
    }

    @AfterEach
    void replaysAndVerifies() throws Exception {
        Soundness.assertSound(hall, home);
    }

    private Warning give(Person person, AskedCard card) {
        String id = hall.giving.give(hall.onlooker(person), card);
        hall.follow();
        return hall.warnings.find(id).orElseThrow();
    }

    @Test
    void it_is_told_answered_contested_and_withdrawn_like_any_other_and_counts_until_then() {
        String before = hall.index(Grouping.OFFICIAL, "2024-03-31");
        Warning card = give(Hall.MONITOR, CARD);

        assertThat(card.state()).isEqualTo("notified");
        assertThat(card.level()).isEqualTo("yellow");
        assertThat(card.recipients()).contains("handler", "unit-head");
        Map<String, Object> told = hall.whole(Hall.OFFICIAL, card, null);
        assertThat(told.get("sentence").toString()).contains("未公示申请材料目录", "第三十条");
        assertThat(told.get("clause").toString()).contains("行政许可法", "第三十条");
        assertThat(((List<?>) told.get("history")).get(0).toString()).contains("act=give", "视频巡查发现", "account=guan");
        assertThat(hall.index(Grouping.OFFICIAL, "2024-03-31")).contains("HD-CARD-YELLOW").isNotEqualTo(before);

        card = hall.act(Hall.OFFICIAL, card, "contest", "目录已公示。");
        card = hall.act(Hall.OTHER_REVIEWER, card, "accept-contest", "属实。");
        hall.correct();
        assertThat(card.state()).isEqualTo("withdrawn");
        assertThat(hall.index(Grouping.OFFICIAL, "2024-03-31")).isEqualTo(before);
    }

    @Test
    void whoever_gave_it_decides_nothing_about_it_whatever_else_they_are() {
        Person both = new Person("both", "both", List.of(new Grant(Role.MONITOR, Scope.everything()),
                new Grant(Role.REVIEWER, Scope.everything())), "guan", null, null);
        Person again = new Person("again", "again", List.of(new Grant(Role.REVIEWER, Scope.everything())), "guan", null, null);
        Warning card = hall.act(Hall.OFFICIAL, give(both, CARD), "answer", "已改正。");

        for (Person giver : List.of(both, again)) {
            for (String act : List.of("uphold", "withdraw", "remove", "send-back")) {
                assertThatThrownBy(() -> hall.act(giver, card, act, "理由。")).isInstanceOfSatisfying(ActRefused.class,
                        refused -> assertThat(refused.why()).as(act).isEqualTo(Why.FORBIDDEN));
            }
        }
        assertThat(hall.act(Hall.REVIEWER, card, "uphold", "属实。").state()).isEqualTo("upheld");
    }

    @Test
    void it_needs_clause_facts_and_reason_and_is_about_somebody_else_whom_the_registry_knows() {
        refused(Why.INCOMPLETE, Hall.MONITOR, new AskedCard("k", "yellow", "D1", "wang", "", " ", "事实", "理由"));
        refused(Why.INCOMPLETE, Hall.MONITOR, new AskedCard("k", "yellow", "D1", "wang", "", "条款", "", "理由"));
        refused(Why.INCOMPLETE, Hall.MONITOR, new AskedCard("k", "yellow", "D1", "wang", "", "条款", "事实", ""));
        refused(Why.INCOMPLETE, Hall.MONITOR, new AskedCard("k", "yellow", "D1", "li", "", "条款", "事实", "理由"));
        refused(Why.INCOMPLETE, Hall.MONITOR, new AskedCard("k", "yellow", "D2", "", Hall.CASE, "条款", "事实", "理由"));
        refused(Why.UNKNOWN, Hall.MONITOR, new AskedCard("k", "yellow", "D77", "", "", "条款", "事实", "理由"));
        refused(Why.FORBIDDEN, Hall.REVIEWER, CARD);
        refused(Why.UNKNOWN, Hall.STRANGER, CARD);
        Person own = new Person("wang", "wang", List.of(new Grant(Role.MONITOR, Scope.everything())), "wang", null, null);
        refused(Why.FORBIDDEN, own, CARD);
        assertThatThrownBy(() -> give(Hall.MONITOR, new AskedCard("k", "purple", "D1", "wang", "", "条款", "事实", "理由")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void refused(Why why, Person person, AskedCard card) {
        assertThatThrownBy(() -> hall.giving.give(hall.onlooker(person), card)).isInstanceOfSatisfying(ActRefused.class,
                refused -> assertThat(refused.why()).isEqualTo(why));
    }

    @Test
    void asked_for_twice_with_one_key_it_is_one_card_and_with_other_words_it_is_refused() {
        Warning first = give(Hall.MONITOR, CARD);
        hall.on("2024-03-06 09:00");
        assertThat(give(Hall.MONITOR, CARD).id()).isEqualTo(first.id());
        refused(Why.TOO_LATE, Hall.MONITOR, new AskedCard("k-1", "red", "D1", "wang", "", "条款", "事实", "理由"));
        assertThat(give(Hall.MONITOR, new AskedCard("k-2", "red", "D1", "", Hall.CASE, "条款", "事实", "理由")).named()).isEmpty();
    }
}
