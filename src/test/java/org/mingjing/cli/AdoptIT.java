package org.mingjing.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjing.drivers.SmallPackage;
import org.mingjing.ledger.Ledger;
import org.mingjing.ledger.decisions.Adoption;
import org.mingjing.log.LedgerKey;
import org.mingjing.rules.PackageSource;
import org.mingjing.rules.RulePackage;

/** A corrected version decides settled cases again: first shown, then recorded with the reason, and kept from then on. */
class AdoptIT {

    private static final String FACT = "{\"source\": \"window\", \"factId\": \"%s\", \"caseId\": \"%s\", \"node\": \"%s\", "
            + "\"occurredAt\": \"%sT09:00:00+08:00\", \"official\": \"P1\", \"department\": \"D1\"}";

    @TempDir
    Path folder;

    private Program program;
    private SmallPackage corrected;

    @BeforeEach
    void importCasesThatTheFirstVersionDecides() throws Exception {
        SmallPackage first = SmallPackage.write(folder, "1.0.0", "2026-01-01");
        corrected = SmallPackage.write(folder, "1.0.1", "2026-10-01").withDays(20);
        program = Program.at(folder.resolve("home"));
        Path facts = FactFiles.write(folder, "facts.ndjson", List.of(
                // 15 working days: too late by the first version, in time by the corrected one.
                FACT.formatted("a1", "MARCH", "receipt", "2026-03-02"), FACT.formatted("a2", "MARCH", "decision", "2026-03-23"),
                FACT.formatted("b1", "APRIL", "receipt", "2026-04-07"), FACT.formatted("b2", "APRIL", "decision", "2026-04-28"),
                FACT.formatted("c1", "LONG", "receipt", "2026-03-02"), FACT.formatted("c2", "LONG", "decision", "2026-06-23")));
        program.out("--rules", first.folder().toString(), "import", "--source", "facts", facts.toString());
        assertThat(findings()).containsExactly("APRIL 1.0.0", "LONG 1.0.0", "MARCH 1.0.0");
    }

    @AfterEach
    void close() throws Exception {
        program.close();
    }

    @Test
    void a_dry_run_shows_what_would_change_and_records_nothing() throws Exception {
        long records = records();

        Program.Ran shown = adopt("--dry-run").ended(3);

        assertThat(shown.out()).startsWith("case,recorded,replayed,asOf,change,rule,what\n")
                .contains("APRIL,good@1.0.0,good@1.0.1,", "lost,LATE,red 10 at 2026-04-21T16:00:00Z", "MARCH,")
                .containsPattern("LONG,.*,changed,LATE,at 2026-03-16T16:00:00Z -> 2026-03-30T16:00:00Z; due ");
        assertThat(shown.err()).isEqualTo("3 cases to be decided again by good@1.0.1; 3 differences in 3 cases.\n");
        assertThat(records()).isEqualTo(records);
        assertThat(findings()).containsExactly("APRIL 1.0.0", "LONG 1.0.0", "MARCH 1.0.0");
    }

    @Test
    void what_was_shown_is_recorded_with_the_reason_and_verifies_and_replays() throws Exception {
        Program.Ran adopted = adopt().endedWell();

        assertThat(adopted.err()).endsWith("Adopted good@1.0.1: 3 cases decided again, 3 findings changed.\n");
        assertThat(findings()).containsExactly("LONG 1.0.1");
        assertThat(program.database().number("select count(*) from record where kind = 'finding' and body like "
                + "'%\"act\":\"withdrawn\"%\"reason\":\"good@1.0.1 was adopted for these cases by record %'")).isEqualTo(2);
        assertThat(program.run("replay").endedWell().err()).contains("0 differences in 0 cases");
        program.out("audit", "verify");
    }

    @Test
    void running_it_again_changes_nothing() throws Exception {
        adopt().endedWell();
        long records = records();

        Program.Ran again = adopt().endedWell();

        assertThat(again.err()).isEqualTo("0 cases to be decided again by good@1.0.1; 0 differences in 0 cases.\n"
                + "Adopted good@1.0.1: 0 cases decided again, 0 findings changed.\n");
        assertThat(records()).isEqualTo(records);
    }

    @Test
    void only_cases_that_began_on_the_days_given_are_decided_again() throws Exception {
        adopt("--from", "2026-04-01", "--to", "2026-05-01").endedWell();

        assertThat(findings()).containsExactly("LONG 1.0.0", "MARCH 1.0.0");
    }

    @Test
    void a_later_fact_is_assessed_by_the_adopted_version_also_where_its_folder_is_not_given() throws Exception {
        adopt().endedWell();
        Path more = FactFiles.write(folder, "more.ndjson", List.of(FACT.formatted("a3", "MARCH", "decision", "2026-07-01")));

        program.out("import", "--source", "facts", more.toString());

        assertThat(findings()).containsExactly("LONG 1.0.1", "MARCH 1.0.1");
        assertThat(program.run("replay").endedWell().err()).contains("0 differences in 0 cases");
    }

    @Test
    void the_version_before_can_be_adopted_again() throws Exception {
        adopt().endedWell();

        program.run("rules", "adopt", "good@1.0.0").endedWell();

        assertThat(findings()).containsExactly("APRIL 1.0.0", "LONG 1.0.0", "MARCH 1.0.0");
    }

    @Test
    void what_was_stopped_in_the_middle_is_done_by_running_it_again() throws Exception {
        RulePackage rules = PackageSource.read(corrected.folder());
        Ledger ledger = ledger();
        ledger.decisions().adopt(rules, new Adoption(-1, rules.id(), rules.hash(), null, null),
                Instant.parse("2026-10-02T00:00:00Z"));
        Path more = FactFiles.write(folder, "more.ndjson", List.of(FACT.formatted("a3", "MARCH", "decision", "2026-07-01")));
        program.out("import", "--source", "facts", more.toString());
        assertThat(findings()).as("one of three is done").containsExactly("APRIL 1.0.0", "LONG 1.0.0", "MARCH 1.0.1");

        Program.Ran rest = adopt().endedWell();

        assertThat(rest.err()).endsWith("Adopted good@1.0.1: 2 cases decided again, 2 findings changed.\n");
        assertThat(findings()).containsExactly("LONG 1.0.1", "MARCH 1.0.1");
        assertThat(program.database().number("select count(*) from adoption")).isOne();
    }

    @Test
    void a_rebuild_of_the_tables_keeps_what_was_adopted() throws Exception {
        adopt().endedWell();

        ledger().rebuildReadModels();

        assertThat(program.database().number("select count(*) from adoption")).isOne();
        program.out("audit", "verify");
    }

    @Test
    void a_row_changed_behind_its_back_is_named_by_verification() throws Exception {
        adopt().endedWell();
        program.database().tamper("update adoption set from_day = '2026-04-01'");

        Program.Ran verified = program.run("audit", "verify").ended(4);
        assertThat(verified.out() + verified.err()).contains("table adoption says otherwise (from_day is 2026-04-01, not null)");
    }

    @Test
    void a_draft_an_unknown_version_and_days_in_the_wrong_order_are_refused() throws Exception {
        SmallPackage draft = SmallPackage.write(folder, "1.0.2", "2026-10-01", "state: draft");
        long records = records();

        assertThat(program.run("--rules", draft.folder().toString(), "rules", "adopt", "good@1.0.2").ended(1).err())
                .startsWith("Package good@1.0.2 is not published, and only what is published decides cases.");
        assertThat(program.run("rules", "adopt", "good@9").ended(1).err()).startsWith("There is no package good@9; known are ");
        assertThat(adopt("--from", "2026-05-01", "--to", "2026-04-01").ended(1).err())
                .startsWith("No case began on 2026-05-01 or later and before 2026-04-01");
        assertThat(records()).isEqualTo(records);
    }

    private Ledger ledger() {
        return Ledger.open(program.database().database(), LedgerKey.in(program.home()));
    }

    private Program.Ran adopt(String... options) {
        List<String> all = new ArrayList<>(
                List.of("--rules", corrected.folder().toString(), "rules", "adopt", "good@1.0.1"));
        all.addAll(List.of(options));
        return program.run(all.toArray(String[]::new));
    }

    private long records() throws Exception {
        return program.database().number("select count(*) from record");
    }

    /** Case and version of each standing finding. */
    private List<String> findings() {
        return program.findings().lines().skip(1).map(row -> row.split(",", -1)).map(row -> row[0] + " " + row[13]).toList();
    }
}
