package org.mingjing.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjing.ledger.facts.ToldTo;
import org.mingjing.notices.ChannelKind.Reach;
import org.mingjing.texts.Language;
import org.mingjing.texts.Sentence;
import org.mingjing.warn.ToldHall;

/** What is to be told is put in with the act, and each is told once, again with the same key, or given up and shown. */
class OutboxIT {

    @TempDir
    Path home;

    private TellingHall hall;
    private final CollectingChannel group = new CollectingChannel(Reach.GROUP);
    private final CollectingChannel mail = new CollectingChannel(Reach.MAIL);

    @BeforeEach
    void open() throws Exception {
        hall = new TellingHall(home);
        hall.contacts.put("wang", new Contact("wang", "wang@example.org", "", List.of()));
    }

    @AfterEach
    void theRecordSaysTheSame() throws Exception {
        try (TellingHall closed = hall) {
            assertThat(closed.faults()).isEmpty();
            List<Deliveries.Line> before = closed.deliveries.list("", "", "", 200).deliveries();
            closed.hall.installation().ledger().rebuildReadModels();
            assertThat(closed.faults()).isEmpty();
            assertThat(closed.deliveries.list("", "", "", 200).deliveries()).hasSameSizeAs(before)
                    .allSatisfy(line -> assertThat(before).anyMatch(was -> was.key().equals(line.key()) && was.progress().state().equals(line.progress().state())));
        }
    }

    @Test
    void an_act_says_to_whom_it_is_told_and_each_is_told_once() {
        hall.channel("mail-1", mail, Map.of());
        hall.channel("group-1", group, Map.of());
        hall.hall.accepted("2024-03-25 09:00");

        assertThat(hall.hall.warning().told()).containsExactly(new ToldTo("handler", "wang", "mail-1"), new ToldTo("", "", "group-1"));
        assertThat(hall.states()).containsOnly("waiting").hasSize(2);
        hall.tell();
        hall.tell();
        assertThat(hall.states()).containsOnly("sent");
        assertThat(mail.got).singleElement().satisfies(message -> {
            assertThat(message.address()).isEqualTo("wang@example.org");
            assertThat(message.first().words()).containsEntry("title", "许可决定时限").containsEntry("level", "提示").containsEntry("case", "permit-1")
                    .containsEntry("due", "2024-04-01 23:59").containsEntry("link", "https://mingjing.example/hall/warnings/" + hall.hall.warning().id());
            assertThat(message.first().words().values()).noneMatch(word -> word.contains("王"));
        });
        assertThat(group.got).hasSize(1);
    }

    @Test
    void what_fails_is_tried_again_with_the_same_key_ever_later_and_given_up_in_the_end_and_can_be_sent_again() {
        hall.channel("group-1", group, Map.of("triesMax", "3", "waitSeconds", "60"));
        for (int i = 0; i < 3; i++) {
            group.script.add(Sent.later(Sentence.of("notices.http-late", 10)));
        }
        hall.hall.accepted("2024-03-25 09:00");
        hall.tell();
        hall.tell();
        assertThat(group.got).hasSize(1);
        hall.tellOn("2024-03-25 09:01").tellOn("2024-03-25 09:02");
        assertThat(group.got).hasSize(2);
        hall.tellOn("2024-03-25 09:03");

        assertThat(group.got).hasSize(3).extracting(Message::key).containsOnly(group.got.get(0).key());
        assertThat(hall.deliveries.list("dead", "", "", 10).deliveries()).singleElement().satisfies(line -> {
            assertThat(line.progress().tries()).isEqualTo(3);
            assertThat(line.progress().said()).contains("10秒内没有应答").contains("within 10 seconds");
        });
        hall.tellOn("2024-03-25 15:00");
        assertThat(hall.outbox.again(group.got.get(0).key(), "admin", ToldHall.at("2024-03-25 15:00"))).isTrue();
        assertThat(hall.outbox.again(group.got.get(0).key(), "admin", ToldHall.at("2024-03-25 15:00"))).isFalse();
        hall.tell();
        assertThat(hall.deliveries.list("dead", "", "", 10).deliveries()).isEmpty();
        assertThat(group.got).filteredOn(message -> message.key().equals(group.got.get(0).key())).hasSize(4);
    }

    @Test
    void what_can_never_arrive_is_given_up_at_once_and_holds_up_nobody() {
        hall.channel("group-1", group, Map.of());
        group.script.add(Sent.never(Sentence.of("notices.http-status", "400")));
        hall.hall.accepted("2024-03-25 09:00").another("permit-2", "2024-03-25 09:00");
        hall.tell();
        assertThat(hall.states()).containsExactlyInAnyOrder("dead", "sent");
    }

    @Test
    void in_quiet_hours_what_is_urgent_alone_is_told_and_the_rest_in_the_morning() {
        hall.channel("group-1", group, Map.of("quietFrom", "22:00", "quietTo", "07:30", "urgent", "yellow,red"));
        hall.hall.accepted("2024-03-25 06:00");
        hall.tell();
        assertThat(group.got).isEmpty();
        hall.tellOn("2024-03-25 07:29");
        assertThat(group.got).isEmpty();
        hall.tellOn("2024-03-25 07:30");
        assertThat(group.got).hasSize(1);
        hall.hall.on("2024-03-26 00:30");
        hall.tell();
        assertThat(group.got).as("the yellow card").hasSize(2);
        assertThat(group.got.get(1).first().word("level")).isEqualTo("黄牌");
    }

    @Test
    void several_to_the_same_person_are_one_message_and_stay_that_message_when_it_fails() {
        hall.channel("mail-1", mail, Map.of("digestMinutes", "60"));
        hall.hall.accepted("2024-03-25 09:00");
        hall.tell();
        hall.hall.another("permit-2", "2024-03-25 09:10").another("permit-3", "2024-03-25 09:20");
        hall.tell();
        assertThat(mail.got).as("not before the hour is over").hasSize(1);
        mail.script.add(Sent.later(Sentence.of("notices.failed")));
        hall.tellOn("2024-03-25 10:00");
        hall.hall.another("permit-4", "2024-03-25 10:00");
        hall.tellOn("2024-03-25 10:01").tellOn("2024-03-25 11:30");

        assertThat(mail.got).extracting(message -> message.notices().size()).containsExactly(1, 2, 1, 2);
        assertThat(mail.got.get(3).key()).isEqualTo(mail.got.get(1).key());
        assertThat(mail.got.stream().flatMap(message -> message.notices().stream()).map(Notice::key).distinct()).hasSize(4);
    }

    @Test
    void nobody_gets_more_messages_a_day_than_the_channel_allows() {
        hall.channel("mail-1", mail, Map.of("perDayAndPerson", "1"));
        hall.hall.accepted("2024-03-25 09:00").another("permit-2", "2024-03-25 09:00");
        hall.tell();
        hall.tellOn("2024-03-25 23:00");
        assertThat(mail.got).hasSize(1);
        hall.tellOn("2024-03-26 00:00");
        assertThat(mail.got).hasSize(2);
    }

    @Test
    void a_robot_that_may_speak_so_often_a_minute_waits() {
        hall.channel("group-1", group, Map.of("perMinute", "1"));
        hall.hall.accepted("2024-03-25 09:00").another("permit-2", "2024-03-25 09:00");
        hall.tell();
        assertThat(group.got).hasSize(1);
        hall.tellOn("2024-03-25 09:01");
        assertThat(group.got).hasSize(2);
    }

    @Test
    void a_recipient_whom_nobody_is_found_for_is_counted_and_a_channel_hears_only_of_its_levels() {
        hall.channel("group-1", group, Map.of("levels", "red"));
        hall.hall.decidedLate("2024-03-28 09:00");

        assertThat(hall.hall.warning().told()).contains(new ToldTo("step-reviewer", "", ""), new ToldTo("unit-head", "dept1", ""));
        assertThat(hall.deliveries.counts()).containsEntry("nobody", 1L).containsEntry("waiting", 0L);
    }

    @Test
    void messages_are_in_the_language_of_whom_they_are_for() {
        hall.channel("group-1", group, Map.of("language", "en"));
        hall.hall.accepted("2024-03-25 09:00");
        hall.tell();
        assertThat(group.got.get(0).language()).isEqualTo(Language.EN);
        assertThat(group.got.get(0).first().word("level")).isEqualTo("reminder");
    }
}
