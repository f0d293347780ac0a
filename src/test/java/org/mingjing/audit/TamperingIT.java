package org.mingjing.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingjing.facts.Department;
import org.mingjing.facts.NodeFact;
import org.mingjing.given.GivenFact;
import org.mingjing.ledger.Ledger;
import org.mingjing.ledger.TestDatabase;

/**
 * What an administrator of the database could do, with the guards switched off. The record has 900 facts in three
 * batches, one conflict and one registry entry; tiles are whole up to record 767.
 */
class TamperingIT {

    private static final Instant MONDAY = Instant.parse("2024-05-06T01:00:00Z");

    /** The SQL form of a leaf hash, for those who know how to make one. */
    private static final String LEAF = "sha256('\\x00'::bytea || convert_to(body, 'UTF8'))";

    private TestDatabase test;
    private Ledger ledger;

    @BeforeEach
    void fill() throws SQLException {
        test = TestDatabase.create();
        ledger = test.ledger();
        for (int from = 0; from < 900; from += 300) {
            ledger.receive(facts(from, from + 300), MONDAY);
        }
        ledger.receive(List.of(fact(5, "other")), MONDAY);
        ledger.receiveEntries(List.of(new Department("D-1", "住建局", "330100", "", null, null)), MONDAY);
    }

    @AfterEach
    void close() throws SQLException {
        test.close();
    }

    @Test
    void an_untouched_record_is_intact() {
        Verification verification = verify(Anchors.none());

        assertThat(verification.faults()).isEmpty();
        assertThat(verification.intact()).isTrue();
        assertThat(verification.records()).isEqualTo(902);
        assertThat(verification.heads()).isEqualTo(5);
    }

    @Test
    void an_empty_record_is_intact() throws SQLException {
        try (TestDatabase empty = TestDatabase.create()) {
            empty.ledger();
            assertThat(new RecordVerifier(List.of())
                    .verify(empty.database().dataSource(), empty.key().verifier(), Anchors.none()).intact()).isTrue();
        }
    }

    @Test
    void a_fact_that_is_said_to_be_replaced_but_is_not_is_found() throws SQLException {
        test.tamper("update fact set replaced_seq = 700 where seq = 421");

        assertThat(sentences()).containsExactly("record 421 (fact county/F-421 version 0): its row in the table fact says "
                + "that record 700 replaced it, but it was no record.");
    }

    @Test
    void a_replaced_fact_that_is_made_to_count_again_is_found_and_put_right() throws SQLException {
        ledger.receive(List.of(fact(421, 1, "later")), MONDAY);
        assertThat(sentences()).isEmpty();
        test.tamper("update fact set replaced_seq = null where seq = 421");

        assertThat(sentences()).containsExactly("record 421 (fact county/F-421 version 0): its row in the table fact says "
                + "that no record replaced it, but it was record 902.");

        ledger.rebuildReadModels();
        assertThat(sentences()).isEmpty();
    }

    @Test
    void one_changed_character_of_one_text_is_found_and_nothing_else_is_blamed() throws SQLException {
        test.tamper("update record set body = replace(body, 'C-105', 'C-106') where seq = 421");

        assertThat(sentences()).containsExactly("record 421 (fact county/F-421 version 0, case C-106): "
                + "the stored text no longer matches its leaf hash.");
    }

    @Test
    void a_changed_text_with_a_new_leaf_hash_is_found() throws SQLException {
        test.tamper("update record set body = replace(body, 'C-105', 'C-106') where seq = 421",
                "update record set leaf_hash = " + LEAF + " where seq = 421");

        assertThat(sentences()).containsExactly("record 421 (fact county/F-421 version 0, case C-106): "
                + "its text and leaf hash are not those that were logged at this place.");
    }

    @Test
    void a_changed_text_with_a_new_leaf_hash_is_found_where_no_tile_is_whole_yet() throws SQLException {
        test.tamper("update record set body = replace(body, 'C-200', 'C-201') where seq = 800",
                "update record set leaf_hash = " + LEAF + " where seq = 800");

        assertThat(sentences()).first().asString()
                .isEqualTo("one of the records 600 to 899 was altered together with its leaf hash: they do not make "
                        + "the signed head after record 899.");
    }

    @Test
    void a_text_that_is_no_longer_readable_is_named_by_its_number() throws SQLException {
        test.tamper("update record set body = 'x' where seq = 7");

        assertThat(sentences()).containsExactly(
                "record 7 (fact, no longer readable): the stored text no longer matches its leaf hash.");
    }

    @Test
    void a_deleted_record_is_found() throws SQLException {
        test.tamper("delete from record where seq = 421", "delete from fact where seq = 421");

        assertThat(sentences()).containsExactly("record 421 is missing.");
    }

    @Test
    void deleted_records_are_found_even_over_a_head() throws SQLException {
        test.tamper("delete from record where seq between 290 and 310",
                "delete from fact where seq between 290 and 310");

        assertThat(sentences()).containsExactly("records 290 to 310 are missing.");
    }

    @Test
    void a_deleted_record_with_the_tail_renumbered_is_found() throws SQLException {
        test.tamper("delete from record where seq = 421", "delete from fact where seq = 421",
                "update record set seq = -seq where seq > 421", "update record set seq = -seq - 1 where seq < 0",
                "update fact set seq = -seq where seq > 421", "update fact set seq = -seq - 1 where seq < 0",
                "update fact_conflict set seq = seq - 1", "update registry_entry set seq = seq - 1");

        assertThat(sentences()).first().asString()
                .startsWith("record 421 (fact county/F-422 version 0, case C-105): its text and leaf hash are not");
    }

    @Test
    void two_swapped_records_are_found() throws SQLException {
        test.tamper("update record set seq = -1 where seq = 3", "update record set seq = 3 where seq = 500",
                "update record set seq = 500 where seq = -1", "update fact set seq = -1 where seq = 3",
                "update fact set seq = 3 where seq = 500", "update fact set seq = 500 where seq = -1");

        assertThat(sentences()).containsExactly(
                "record 3 (fact county/F-500 version 0, case C-125): its text and leaf hash are not those that were "
                        + "logged at this place.",
                "record 500 (fact county/F-3 version 0, case C-0): its text and leaf hash are not those that were "
                        + "logged at this place.");
    }

    @Test
    void a_cleanly_cut_tail_is_seen_only_with_an_anchor() throws SQLException {
        Anchors anchor = Anchors.parse(ledger.checkpoint().orElseThrow(), test.key().verifier());
        cutAfter(600);

        assertThat(verify(Anchors.none()).intact()).isTrue();
        assertThat(verify(anchor).faults()).extracting(fault -> fault.sentence().toString()).containsExactly("record 600 is missing: an "
                + "anchored checkpoint has 902 records, but the log ends after 600; its tail was cut off.");
    }

    @Test
    void a_history_rewritten_with_the_key_is_seen_only_with_an_anchor() throws SQLException {
        Anchors anchor = Anchors.parse(ledger.checkpoint().orElseThrow(), test.key().verifier());
        cutAfter(600);
        ledger.receive(facts(1000, 1302), MONDAY);

        assertThat(verify(Anchors.none()).intact()).isTrue();
        assertThat(verify(anchor).faults()).extracting(fault -> fault.sentence().toString()).containsExactly("The anchored checkpoint of "
                + "902 records has another root: the history before it was rewritten.");
    }

    @Test
    void a_record_that_grew_still_extends_its_anchors() throws SQLException {
        String first = ledger.checkpoint().orElseThrow();
        ledger.receive(facts(1000, 1010), MONDAY);
        String both = first + "\n" + ledger.checkpoint().orElseThrow();
        ledger.receive(facts(1010, 1020), MONDAY);

        Verification verification = verify(Anchors.parse(both, test.key().verifier()));

        assertThat(verification.faults()).isEmpty();
        assertThat(verification.anchors()).isEqualTo(2);
    }

    @Test
    void a_tail_cut_without_its_heads_is_found() throws SQLException {
        test.tamper("delete from record where seq >= 890", "delete from fact where seq >= 890",
                "delete from fact_conflict", "delete from registry_entry");

        assertThat(sentences()).first().asString().isEqualTo("record 890 is missing: the log ends after 890 records, "
                + "but a signed head covers 902.");
    }

    @Test
    void records_after_the_last_head_are_found() throws SQLException {
        test.tamper("delete from record_head where size > 900");

        assertThat(sentences()).containsExactly("record 900 and those after it are covered by no signed head.");
    }

    @Test
    void an_altered_head_is_found() throws SQLException {
        test.tamper("update record_head set note = replace(note, E'\\n600\\n', E'\\n601\\n') where size = 600");

        assertThat(sentences()).singleElement().asString()
                .startsWith("The signed head after record 599 was altered. The signature of mingjing/");
    }

    @Test
    void an_altered_right_edge_is_found() throws SQLException {
        test.tamper("update record_head set frontier = set_byte(frontier, 3, 255 - get_byte(frontier, 3)) "
                + "where size = 600");

        assertThat(sentences()).containsExactly("The right edge kept with the head after record 599 was altered.");
    }

    @Test
    void altered_and_missing_tiles_are_found() throws SQLException {
        test.tamper("update record_tile set hashes = set_byte(hashes, 0, 255 - get_byte(hashes, 0)) where idx = 0",
                "delete from record_tile where idx = 2");

        assertThat(sentences()).containsExactly(
                "the hash tile of level 0 over records 0 to 255 was altered: its hashes do not make its root.",
                "The hash tile of level 0 over records 512 to 767 is missing.");
    }

    @Test
    void a_record_filed_under_another_kind_is_found() throws SQLException {
        test.tamper("update record set kind = 'note' where seq = 4", "delete from fact where seq = 4");

        assertThat(sentences()).containsExactly(
                "record 4 (note): it is filed under another kind than its text says.");
    }

    @Test
    void an_edited_row_of_a_read_model_is_found() throws SQLException {
        test.tamper("update fact set case_id = 'C-9' where seq = 421");

        assertThat(sentences()).containsExactly("record 421 (fact county/F-421 version 0, case C-105): its row in the "
                + "table fact says otherwise (case_id is C-9, not C-105).");
    }

    @Test
    void a_deleted_row_of_a_read_model_is_found() throws SQLException {
        test.tamper("delete from fact where seq = 421", "delete from fact_conflict", "delete from registry_entry");

        assertThat(sentences()).containsExactly(
                "record 421 (fact county/F-421 version 0, case C-105): the table fact has no row of it.",
                "record 900 (conflict county/F-5 version 0, case C-1): the table fact_conflict has no row of it.",
                "record 901 (registry entry department D-1): the table registry_entry has no row of it.");
    }

    @Test
    void an_invented_row_of_a_read_model_is_found() throws SQLException {
        test.tamper("insert into fact values ('county', 'F-X', 0, 'C-1', '\\x00', 5000)",
                "insert into registry_entry values (6000, 'post', 'S-X', null, '\\x00')");

        assertThat(sentences()).containsExactly(
                "The table fact has a row for record 5000, but there is no such fact in the record: "
                        + "[county, F-X, 0, 00, C-1, ].",
                "The table registry_entry has a row for record 6000, but there is no such registry in the record: "
                        + "[post, S-X, null, 00].");
    }

    @Test
    void read_models_can_be_made_again_from_the_record() throws SQLException {
        test.tamper("update fact set case_id = 'C-9' where seq = 421", "delete from fact where seq < 100",
                "delete from fact_conflict", "update registry_entry set code = 'D-2'", "delete from case_work");

        ledger.rebuildReadModels();

        assertThat(sentences()).isEmpty();
        assertThat(ledger.dirtyCases("", 1000)).hasSize(225);
    }

    @Test
    void two_alterations_are_both_found() throws SQLException {
        test.tamper("update record set body = replace(body, 'n1', 'n2'), leaf_hash = '\\x00' where seq = 1",
                "update record set body = replace(body, 'C-200', 'C-201') where seq = 800");

        assertThat(verify(Anchors.none()).faults()).extracting(Fault::seq).containsExactly(1L, 800L);
    }

    private Verification verify(Anchors anchors) {
        return new RecordVerifier(List.of()).verify(test.database().dataSource(), test.key().verifier(), anchors);
    }

    /** What is found in the first place, without what follows from it in tables that are compared with the altered one. */
    private List<String> sentences() {
        return verify(Anchors.none()).faults().stream().map(fault -> fault.sentence().toString())
                .filter(sentence -> !sentence.endsWith(" It may follow from the faults above.")).toList();
    }

    /** Cuts the record with everything that belongs to it, as one who knows how it is kept would. */
    private void cutAfter(int size) throws SQLException {
        test.tamper("delete from record where seq >= " + size, "delete from record_head where size > " + size,
                "delete from record_tile where (idx + 1) * 256 > " + size, "delete from fact where seq >= " + size,
                "delete from fact_conflict where seq >= " + size, "delete from registry_entry where seq >= " + size,
                "delete from case_work where facts_seq >= " + size);
    }

    private static List<NodeFact> facts(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> fact(i, "n" + i % 4)).toList();
    }

    private static NodeFact fact(int number, String node) {
        return fact(number, 0, node);
    }

    private static NodeFact fact(int number, long version, String node) {
        return GivenFact.of("county", "F-" + number, "C-" + number / 4, node, MONDAY).version(version).power("P-1")
                .by("D-1", "S-1", "O-1").region("330100").fact();
    }
}
