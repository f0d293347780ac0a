package org.mingjing.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.mingjing.facts.NodeFact;

/** Which case an event of XES belongs to, and events whose values cannot be told apart. */
class XesCasesTest {

    private static final String PROFILE = """
            name: permits
            title: {zh: 许可, en: Permits}
            format: xes
            fact:
              caseId: case.concept:name
              factId: trace-position
              node: concept:name
              occurredAt: time:timestamp
              official: org:resource
            attributes: ["*", "case.*"]
            """;
    private static final String PER_FILE = PROFILE.replace("caseId: case.concept:name", "caseId: {from: case.concept:name, prefix: \"x-{file}-\"}");

    @Test
    void a_key_given_twice_costs_its_event_and_the_others_keep_their_places() {
        Collected read = read(PROFILE, "log.xes", trace("c1", event("a") + "\n"
                + event("b").replace("</event>", "<string key='concept:name' value='c'/></event>") + "\n" + event("d")));
        assertThat(read.reasons()).containsExactly(
                "log.xes, line 3: The event cannot be taken: the key 'concept:name' is given twice; keep one of them.");
        assertThat(read.facts).extracting(NodeFact::factId).containsExactly("c1#0001", "c1#0003");
    }

    @Test
    void keys_within_a_list_and_within_an_attribute_may_repeat() {
        assertThat(read(PROFILE, "log.xes", trace("c1", event("a").replace("</event>", """
                <list key='l'><values><string key='v' value='1'/><string key='v' value='2'/></values></list>
                <string key='m' value='1'><string key='l' value='1'/></string></event>"""))).rejects).isEmpty();
    }

    @Test
    void a_key_given_twice_by_a_trace_costs_each_of_its_events() {
        Collected read = read(PROFILE, "log.xes", trace("c1", "<string key='k' value='1'/><string key='k' value='1'/>" + event("a") + event("b"))
                + trace("c2", event("a")));
        assertThat(read.reasons()).hasSize(2).allMatch(reason ->
                reason.endsWith("Its trace cannot be taken: the key 'k' is given twice; keep one of them."));
        assertThat(read.facts).hasSize(1);
    }

    @Test
    void an_attribute_without_a_key_and_a_list_for_a_code_cost_their_event() {
        Collected read = read(PROFILE, "log.xes", trace("c1", event("a").replace("</event>", "<string value='x'/></event>") + "\n"
                + event("b").replace("</event>", "<list key='org:resource'><values><string key='v' value='1'/></values></list></event>")));
        assertThat(read.reasons()).containsExactly(
                "log.xes, line 2: The event cannot be taken: an attribute has no key.",
                "log.xes, line 3: 'org:resource' is a list, of which no id or code can be made.");
    }

    @Test
    void a_case_in_two_traces_is_one_case_whose_events_are_counted_on() {
        Collected read = read(PROFILE, "log.xes", trace("c1", event("a")) + trace("c2", event("a")) + trace("c1", event("b") + event("c")));
        assertThat(read.facts).extracting(NodeFact::factId).containsExactly("c1#0001", "c2#0001", "c1#0002", "c1#0003");
        assertThat(read.facts).extracting(NodeFact::sequence).containsExactly(1L, 1L, 2L, 3L);
    }

    @Test
    void the_same_id_in_two_files_is_two_cases_where_the_profile_says_so() {
        Collected a = read(PER_FILE, "logs/town-a.xes.gz", trace("7", event("a")));
        Collected b = read(PER_FILE, "C:\\logs\\town-b.XES", trace("7", event("a")));
        assertThat(a.facts.get(0)).extracting(NodeFact::caseId, NodeFact::factId).containsExactly("x-town-a-7", "x-town-a-7#0001");
        assertThat(b.facts.get(0)).extracting(NodeFact::caseId, NodeFact::factId).containsExactly("x-town-b-7", "x-town-b-7#0001");
    }

    @Test
    void where_the_file_is_part_of_ids_it_must_have_a_name() {
        assertThatThrownBy(() -> read(PER_FILE, "request", trace("7", event("a")))).isInstanceOf(UnreadableSource.class)
                .hasMessageContaining("The profile makes ids of the name of the file, and this has none that ends in .xes, .csv, .ndjson");
        assertThatThrownBy(() -> read(PER_FILE, "x".repeat(300) + ".xes", trace("7", event("a"))))
                .hasMessageContaining("which must have 1 to 100 characters before its ending");
    }

    @Test
    void what_is_wrong_with_two_values_made_of_one_is_said_once() {
        String twice = PROFILE.replace("[\"*\", \"case.*\"]", "[{from: time:timestamp, as: when, type: instant}]");
        assertThat(read(twice, "log.xes", trace("c1", event("a").replace("05-06", "02-30"))).reasons()).containsExactly(
                "log.xes, line 2: 'time:timestamp' is not a time of the form 2024-05-06T09:00:00+08:00: 2024-02-30T09:00:00+08:00.");
    }

    private static String trace(String id, String content) {
        return "<trace><string key='concept:name' value='" + id + "'/>\n" + content + "</trace>";
    }

    private static String event(String node) {
        return "<event><string key='concept:name' value='" + node + "'/><date key='time:timestamp' value='2024-05-06T09:00:00+08:00'/></event>";
    }

    private static Collected read(String profile, String file, String traces) {
        return Collected.from(profile, file, "<log>" + traces + "</log>");
    }
}
