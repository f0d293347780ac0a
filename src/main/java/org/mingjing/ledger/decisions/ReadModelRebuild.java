package org.mingjing.ledger.decisions;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.mingjing.database.LedgerException;
import org.mingjing.database.Queries;
import org.mingjing.database.SqlArrays;
import org.mingjing.ledger.facts.FactRebuild;
import org.mingjing.log.RecordLog;
import org.mingjing.texts.Sentence;

/**
 * Makes every table that is made of the record anew from it, a few thousand rows at a time and in one transaction: whoever
 * reads meanwhile sees the tables of before, whoever writes waits, and a rebuild that is broken off leaves all as it was.
 */
public final class ReadModelRebuild {

    private static final List<String> TABLES = List.of("fact", "warning", "delivery", "delivery_outcome", "fact_conflict", "conflict_review", "registry_entry", "package",
            "adoption", "decision", "finding", "failure", "case_work");

    private static final long ONE_AT_A_TIME = 0x4D494E474A52L;
    private static final int ROWS_AT_ONCE = 5000;

    private final Connection transaction;
    private final FactRebuild facts;
    private final AdoptionRebuild adoptions;
    private final DecisionRebuild decisions;

    public ReadModelRebuild(Connection transaction) {
        this.transaction = transaction;
        this.facts = new FactRebuild(transaction);
        this.adoptions = new AdoptionRebuild(transaction);
        this.decisions = new DecisionRebuild(transaction);
    }

    /**
     * Also marks every case as not assessed: what stood in its assessment may have been wrong.
     *
     * @throws LedgerException if somebody else is at it
     */
    public List<RebuiltTable> run() throws SQLException {
        beAlone();
        RecordLog.lock(transaction);
        Map<String, Long> before = counts();
        facts.begin();
        adoptions.begin();
        decisions.begin();
        readRecord();
        facts.end();
        decisions.end();
        rebuildWork();
        Map<String, Long> after = counts();
        return TABLES.stream().map(table -> new RebuiltTable(table, before.get(table), after.get(table))).toList();
    }

    private void beAlone() {
        boolean alone = Queries.on(transaction).sql("select pg_try_advisory_xact_lock(?)").param(ONE_AT_A_TIME)
                .query(Boolean.class).single();
        if (!alone) {
            throw new LedgerException(Sentence.of("ledger.being-made-anew"));
        }
    }

    private Map<String, Long> counts() {
        Map<String, Long> counts = new TreeMap<>();
        for (String table : TABLES) {
            counts.put(table, Queries.on(transaction).sql("select count(*) from " + table).query(Long.class).single());
        }
        return counts;
    }

    private void readRecord() {
        List<String> kinds = new ArrayList<>();
        Stream.of(FactRebuild.KINDS, DecisionRebuild.KINDS, List.of(Adoption.KIND)).forEach(kinds::addAll);
        Queries.on(transaction).sql("select seq, kind, body from record where kind = any (?) order by seq")
                .param(SqlArrays.texts(transaction, kinds)).withFetchSize(ROWS_AT_ONCE)
                .query(row -> {
                    take(row.getLong(1), row.getString(2), row.getString(3));
                });
    }

    private void take(long seq, String kind, String body) throws SQLException {
        if (kind.equals(Adoption.KIND)) {
            adoptions.take(seq, body);
        } else if (DecisionRebuild.KINDS.contains(kind)) {
            decisions.take(seq, kind, body);
        } else {
            facts.take(seq, kind, body);
        }
    }

    // What these tables hold is told from the others, whose new rows the planner must know of.
    private void rebuildWork() throws SQLException {
        try (Statement statement = transaction.createStatement()) {
            statement.execute("analyze fact, registry_entry, decision");
            statement.execute("delete from case_work");
            statement.execute("insert into case_work (case_id, facts_seq, as_of, next_check_at) "
                    + CaseWorkOfRecord.EXPECTED + "select case_id, facts_seq, as_of, next_check_at from expected");
            statement.execute("delete from failure");
            statement.execute("insert into failure (case_id, package, seq) "
                    + CaseWorkOfRecord.EXPECTED_FAILURES + "select case_id, package, seq from expected_failure");
        }
    }
}
