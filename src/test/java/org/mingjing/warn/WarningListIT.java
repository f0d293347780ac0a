package org.mingjing.warn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjing.people.Person;
import org.mingjing.texts.Language;

/** Which warnings somebody is given, in which order, and what is told of changes. */
class WarningListIT {

    @TempDir
    Path home;

    private Hall hall;

    @BeforeEach
    void open() throws Exception {
        hall = new Hall(home).on("2024-03-26 09:00", Hall.acceptance("a-1", "D1", "wang"), Hall.acceptance("=b_1", "D2", "qian"),
                Hall.acceptance("c-1", "D1", "zhou"));
    }

    @AfterEach
    void close() throws Exception {
        hall.close();
    }

    @Test
    void the_one_raised_last_comes_first_and_pages_follow_by_its_place() {
        List<String> all = cases(Hall.MONITOR, WarningQuery.ALL, Long.MAX_VALUE, 200);
        assertThat(all).containsExactlyInAnyOrder("a-1", "=b_1", "c-1");

        List<String> paged = new ArrayList<>();
        long after = Long.MAX_VALUE;
        for (List<Warning> page = page(after); !page.isEmpty(); page = page(after)) {
            paged.add(page.get(0).subject());
            after = page.get(0).raisedSeq();
        }
        assertThat(paged).isEqualTo(all);
    }

    private List<Warning> page(long after) {
        return hall.warnings.list(hall.onlooker(Hall.MONITOR), WarningQuery.ALL, after, 1);
    }

    @Test
    void everybody_sees_what_their_scope_reaches() {
        assertThat(cases(Hall.REVIEWER, WarningQuery.ALL, Long.MAX_VALUE, 200)).as("a region has its departments").hasSize(3);
        assertThat(cases(Hall.RESPONDENT, WarningQuery.ALL, Long.MAX_VALUE, 200)).containsExactlyInAnyOrder("a-1", "c-1");
        assertThat(cases(Hall.STRANGER, WarningQuery.ALL, Long.MAX_VALUE, 200)).containsExactly("=b_1");
        assertThat(cases(Hall.OFFICIAL, WarningQuery.ALL, Long.MAX_VALUE, 200)).as("own matters only").containsExactly("a-1");
        assertThat(hall.warnings.counts(hall.onlooker(Hall.RESPONDENT), WarningQuery.ALL))
                .containsExactly(new Warnings.Count("notified", "yellow", 2));
    }

    @Test
    void a_filter_holds_whole_and_a_text_is_looked_for_in_cases_rules_and_names() {
        assertThat(cases(query(List.of("notified"), List.of("yellow"), "D1", "", ""))).containsExactlyInAnyOrder("a-1", "c-1");
        assertThat(cases(query(List.of("answered"), List.of(), "", "", ""))).isEmpty();
        assertThat(cases(query(List.of(), List.of("red", "yellow"), "", WarningQuery.NOBODY, ""))).hasSize(3);
        assertThat(cases(query(List.of(), List.of(), "", "", "c-"))).containsExactly("c-1");
        assertThat(cases(query(List.of(), List.of(), "", "", "XK42"))).hasSize(3);
        assertThat(cases(query(List.of(), List.of(), "", "", "城市管理"))).containsExactly("=b_1");
        assertThat(cases(query(List.of(), List.of(), "", "", "王某"))).containsExactly("a-1");
        assertThat(cases(query(List.of(), List.of(), "", "", "=b_"))).as("a sign that means any other to the database").containsExactly("=b_1");
        assertThat(cases(query(List.of(), List.of(), "", "", "%"))).isEmpty();
        for (String part : List.of("许可决定", "时限", "承诺", "超过承诺", "time for", "promised")) {
            assertThat(cases(query(List.of(), List.of(), "", "", part))).as("of what the rule says: " + part).hasSize(3);
        }
        assertThat(cases(query(List.of(), List.of(), "", "", "送达"))).isEmpty();
    }

    @Test
    void an_export_holds_all_that_is_seen_and_no_formula() throws IOException {
        StringBuilder csv = new StringBuilder();
        WarningsCsv.write(hall.warnings, hall.onlooker(Hall.MONITOR), WarningQuery.ALL, csv);

        assertThat(csv.toString().lines()).hasSize(4).first().isEqualTo(String.join(",", WarningsCsv.COLUMNS));
        assertThat(csv.toString()).contains(",'=b_1,XK42-DECISION,conduct,yellow,notified,D2,");
    }

    @Test
    void a_page_is_told_in_the_language_that_is_asked_for() {
        List<Map<String, Object>> told = new WarningAnswers(hall.installation, hall.handling, hall.onlooker(Hall.RESPONDENT), Language.EN)
                .page(hall.warnings.list(hall.onlooker(Hall.RESPONDENT), WarningQuery.ALL, Long.MAX_VALUE, 50));

        assertThat(told).hasSize(2).allSatisfy(one -> assertThat(one).containsEntry("stateTitle", "to be answered")
                .containsEntry("title", "Time for the decision").containsEntry("dueAt", Hall.at("2024-04-06 00:00").minusMillis(1)));
    }

    @Test
    void whoever_listens_is_told_of_what_comes_after_the_place_they_know() {
        long heard = hall.warnings.newestSeq();
        assertThat(hall.warnings.changedAfter(heard, 10)).isEmpty();

        hall.act(Hall.RESPONDENT, hall.about("a-1", "XK42-DECISION").orElseThrow(), "answer", "说明。");

        assertThat(hall.warnings.changedAfter(heard, 10)).singleElement().satisfies(change -> {
            assertThat(change.act()).isEqualTo("answer");
            assertThat(new WarningAnswers(hall.installation, hall.handling, hall.onlooker(Hall.MONITOR), Language.ZH).changed(List.of(change))).singleElement(org.assertj.core.api.InstanceOfAssertFactories.map(String.class, Object.class))
                    .containsEntry("state", "answered").containsEntry("case", "a-1").containsEntry("version", change.seq());
        });
        assertThat(hall.warnings.changedAfter(-1, 10)).hasSize(3);
    }

    @Test
    void after_a_restart_nothing_is_followed_twice() {
        long before = hall.installation.ledger().size();

        hall.startedAgain().follow();

        assertThat(hall.installation.ledger().size()).isEqualTo(before);
    }

    private static WarningQuery query(List<String> states, List<String> levels, String department, String assignee, String text) {
        return WarningQuery.of(states, levels, department.isEmpty() ? List.of() : List.of(department), assignee, text);
    }

    private List<String> cases(WarningQuery query) {
        return cases(Hall.MONITOR, query, Long.MAX_VALUE, 200);
    }

    private List<String> cases(Person person, WarningQuery query, long after, int limit) {
        return hall.warnings.list(hall.onlooker(person), query, after, limit).stream()
                .filter(one -> one.rule().equals("XK42-DECISION")).map(Warning::subject).toList();
    }
}
