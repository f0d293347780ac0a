package org.mingjing.warn;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjing.audit.Anchors;
import org.mingjing.audit.RecordVerifier;
import org.mingjing.drivers.Difference;
import org.mingjing.drivers.Replay;
import org.mingjing.drivers.ReplayRange;
import org.mingjing.facts.NodeFact;
import org.mingjing.log.LedgerKey;
import org.mingjing.score.Grouping;

/**
 * A warning that a person takes back leaves every score as if it had never been: to the byte what a home says in which the same permit
 * was decided in time. What the scores were before and after is on record.
 */
class ScoresFollowIT {

    private static final List<String> DAYS = List.of("2024-03-27", "2024-04-05", "2024-04-20", "2024-07-31", "2025-03-10");

    @TempDir
    Path folder;

    private final List<Hall> halls = new ArrayList<>();
    private final List<Path> homes = new ArrayList<>();

    @AfterEach
    void replayAndVerify() throws Exception {
        for (int i = 0; i < halls.size(); i++) {
            try (Hall hall = halls.get(i)) {
                List<Difference> differences = new ArrayList<>();
                try (Replay replay = Replay.asRecorded(hall.installation)) {
                    replay.run(ReplayRange.ALL, (decisions, found) -> differences.addAll(found));
                }
                assertThat(differences).isEmpty();
                assertThat(RecordVerifier.ofEverything().verify(hall.installation.database().dataSource(),
                        LedgerKey.in(homes.get(i)).verifier(), Anchors.none()).faults()).isEmpty();
            }
        }
    }

    private Hall open(String name) throws Exception {
        Path home = Files.createDirectory(folder.resolve(name));
        Hall hall = new Hall(home);
        halls.add(hall);
        homes.add(home);
        return hall;
    }

    /** Two permits; the second is late in any case, and somebody else answers for it beside the first one's official. */
    private Hall permits(String name, String decided) throws Exception {
        return open(name).on("2024-03-27 18:00", Hall.acceptance(), Hall.decision(decided), Hall.acceptance("permit-2", "D1", "wang"),
                Hall.acceptance("permit-3", "D1", "zhou"),
                Hall.step("permit-3", "decision", "2024-03-27 10:00", "D1", "zhou", "{\"result\": \"refused\", \"reasons\": \"unfit\"}", 0));
    }

    private Hall late() throws Exception {
        return permits("late", "2024-03-27 16:00");
    }

    private Hall inTime() throws Exception {
        return permits("in-time", "2024-03-20 16:00");
    }

    private static Map<String, String> scores(Hall hall) {
        Map<String, String> scores = new TreeMap<>();
        for (Grouping by : Grouping.values()) {
            DAYS.forEach(day -> scores.put(by.code() + " " + day, hall.index(by, day)));
        }
        return scores;
    }

    private static void assertSame(Hall one, Hall other) {
        Map<String, String> expected = scores(other);
        scores(one).forEach((which, score) -> assertThat(score).as(which).isEqualTo(expected.get(which)));
    }

    @Test
    void what_another_reviewer_withdraws_is_as_if_it_had_never_been_with_all_that_was_neglected_about_it() throws Exception {
        Hall late = late().on("2024-04-07 09:00");
        Hall inTime = inTime().on("2024-04-07 09:00");
        assertThat(late.about("warning:" + late.warning().id(), "HD-REPLY")).as("nobody answered").isPresent();
        assertThat(scores(late)).isNotEqualTo(scores(inTime));
        String before = late.index(Grouping.OFFICIAL, "2024-04-07");

        late.on("2024-04-08 09:00").act(Hall.RESPONDENT, "answer", "专家评审。");
        late.on("2024-04-08 10:00").act(Hall.REVIEWER, "uphold", "属实。");
        late.on("2024-04-08 11:00").act(Hall.OFFICIAL, "contest", "评审时间应扣除。");
        late.on("2024-04-08 12:00").act(Hall.OTHER_REVIEWER, "accept-contest", "评审记录属实。");
        inTime.on("2024-04-08 12:00");
        late.correct();
        inTime.correct();

        assertSame(late, inTime);
        assertThat(late.indexKnown(Grouping.OFFICIAL, "2024-04-07", "2024-04-07 10:00")).as("what was told then").isEqualTo(before);
        assertThat(late.whole(Hall.MONITOR, late.warning(), Hall.at("2024-04-07 10:00"))).containsEntry("state", "silent");
    }

    @Test
    void what_was_before_and_after_is_on_record_for_official_post_and_department_and_told_to_those_who_see_them() throws Exception {
        Hall hall = late();
        hall.on("2024-03-28 09:00").act(Hall.REVIEWER, "withdraw", "不成立。");
        hall.correct();

        assertThat(hall.history()).endsWith("withdraw yellow withdrawn", "rescore yellow withdrawn");
        List<ScoreCorrection> scores = hall.warning().scores().stream().map(ScoreCorrection::read).toList();
        assertThat(scores).extracting(ScoreCorrection::by, ScoreCorrection::subject).containsExactlyInAnyOrder(
                org.assertj.core.groups.Tuple.tuple("official", "wang"), org.assertj.core.groups.Tuple.tuple("post", "P-wang"),
                org.assertj.core.groups.Tuple.tuple("department", "D1"));
        assertThat(scores).allSatisfy(score -> {
            Grouping by = Grouping.ofCode(score.by());
            assertThat(provisional(hall.indexKnown(by, "2024-03-28", "2024-03-28 08:59"), score.subject()))
                    .isEqualTo(score.provisional().before().toPlainString());
            assertThat(provisional(hall.index(by, "2024-03-28"), score.subject())).isEqualTo(score.provisional().after().toPlainString());
            assertThat(score.provisional().after()).isLessThan(score.provisional().before());
        });
        assertThat(told(hall, Hall.MONITOR)).hasSize(3);
        assertThat(told(hall, Hall.OFFICIAL)).as("their own").singleElement()
                .satisfies(score -> assertThat(score.toString()).contains("subject=wang", "name=王某"));
        assertThat(hall.warnings.corrections(hall.onlooker(Hall.MONITOR), "official", "wang", Long.MAX_VALUE, 10)).hasSize(1);
        assertThat(hall.warnings.corrections(hall.onlooker(Hall.MONITOR), "official", "wan", Long.MAX_VALUE, 10)).isEmpty();
        assertThat(hall.warnings.corrections(hall.onlooker(Hall.STRANGER), "official", "", Long.MAX_VALUE, 10)).isEmpty();
    }

    private static List<?> told(Hall hall, org.mingjing.people.Person person) {
        List<?> history = (List<?>) hall.whole(person, hall.warning(), null).get("history");
        return (List<?>) ((Map<?, ?>) history.get(history.size() - 1)).get("scores");
    }

    private static String provisional(String index, String subject) {
        var tree = new tools.jackson.databind.json.JsonMapper().readTree(index);
        for (var one : tree.path("subjects")) {
            if (one.path("subject").asString("").equals(subject)) {
                return one.path("score").asString("");
            }
        }
        return "none";
    }

    @Test
    void what_is_removed_for_an_objective_cause_leaves_them_the_same_way() throws Exception {
        Hall removed = late();
        Hall inTime = inTime();
        removed.on("2024-03-28 09:00").act(Hall.REVIEWER, "remove", "系统故障，客观原因。");
        inTime.on("2024-03-28 09:00");
        removed.correct();
        assertSame(removed, inTime);

    }

    @Test
    void what_facts_correct_leaves_them_the_same_way() throws Exception {
        Hall inTime = inTime().on("2024-03-28 09:00");
        Hall corrected = permits("corrected", "2024-03-27 16:00").on("2024-03-28 09:00", corrected("2024-03-20 16:00"));
        corrected.correct();
        assertThat(corrected.history()).endsWith("correct yellow corrected", "rescore yellow corrected");
        assertThat(corrected.warning().scores()).hasSize(3);
        assertSame(corrected, inTime);
    }

    private static NodeFact corrected(String at) {
        return Hall.decision(at, 1);
    }

    @Test
    void what_comes_back_is_recorded_as_well_and_nothing_is_recorded_twice() throws Exception {
        Hall hall = late().on("2024-03-28 09:00", Hall.decision("2024-03-20 16:00", 1)).correct()
                .on("2024-03-29 09:00", Hall.decision("2024-03-27 16:00", 2)).correct();

        assertThat(hall.history()).containsExactly("notify yellow notified", "correct yellow corrected", "rescore yellow corrected",
                "recur yellow notified", "rescore yellow notified");
        assertThat(hall.warning().scores().stream().map(ScoreCorrection::read)).allSatisfy(score ->
                assertThat(score.provisional().after()).isGreaterThan(score.provisional().before()));
        long size = hall.installation.ledger().size();
        assertThat(hall.correct().installation.ledger().size()).isEqualTo(size);
    }

    @Test
    void of_several_that_leave_at_once_the_later_begins_where_the_earlier_ended() throws Exception {
        Hall hall = late();
        hall.on("2024-03-28 09:00").act(Hall.REVIEWER, "withdraw", "不成立。");
        Warning other = hall.about("permit-2", "XK42-DECISION").orElseThrow();
        hall.act(Hall.REVIEWER, other, "withdraw", "不成立。");
        hall.correct();

        ScoreCorrection first = ofOfficial(hall.warning());
        ScoreCorrection second = ofOfficial(hall.about("permit-2", "XK42-DECISION").orElseThrow());
        assertThat(second.provisional().before()).isEqualByComparingTo(first.provisional().after());
        assertThat(second.provisional().after()).isZero();
    }

    private static ScoreCorrection ofOfficial(Warning warning) {
        return warning.scores().stream().map(ScoreCorrection::read).filter(score -> score.by().equals("official")).findFirst().orElseThrow();
    }
}
