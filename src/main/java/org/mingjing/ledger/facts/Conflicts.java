package org.mingjing.ledger.facts;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.mingjing.database.Queries;
import org.mingjing.database.Transactions;
import org.mingjing.log.RecordBody;
import org.mingjing.log.RecordLog;
import org.mingjing.texts.WrongInput;
import org.springframework.modulith.NamedInterface;

/** The facts kept for review, and who has looked at them. */
@NamedInterface("facts")
public final class Conflicts {

    private final Transactions transactions;
    private final RecordLog log;

    public Conflicts(Transactions transactions, RecordLog log) {
        this.transactions = transactions;
        this.log = log;
    }

    /** How many there are that nobody has looked at. */
    public long open() {
        return transactions.run(connection -> Queries.on(connection).sql("select count(*) from fact_conflict c "
                + "where not exists (select 1 from conflict_review v where v.conflict_seq = c.seq)").query(Long.class).single());
    }

    /**
     * Conflicts in the order they were recorded.
     *
     * @param afterSeq only those recorded after this place in the log
     * @param reviewed also those that somebody has looked at
     */
    public List<Conflict> list(long afterSeq, boolean reviewed, int limit) {
        return transactions.run(connection -> list(connection, afterSeq, reviewed, limit));
    }

    private static List<Conflict> list(Connection connection, long afterSeq, boolean reviewed, int limit) {
        return Queries.on(connection).sql("""
                select c.seq, r.kind, r.body, v.reviewer, v.note
                from fact_conflict c join record r on r.seq = c.seq
                left join lateral (select * from conflict_review n where n.conflict_seq = c.seq
                    order by n.seq desc limit 1) v on true
                where c.seq > ? and (? or v.seq is null) order by c.seq limit ?
                """).params(afterSeq, reviewed, limit).query((row, number) -> {
                    String by = row.getString(4);
                    return new Conflict(row.getLong(1), RecordBody.ofCanonical(row.getString(2), row.getBytes(3)),
                            by == null ? null : new ConflictReview(row.getLong(1), by, row.getString(5)));
                }).list();
    }

    /**
     * Records that somebody has looked at a conflict.
     *
     * @throws IllegalArgumentException with a sentence, if there is no conflict at that place
     */
    public void review(ConflictReview review, Instant at) {
        transactions.run(transaction -> {
            RecordLog.lock(transaction);
            requireConflict(transaction, review.conflictSeq());
            long seq = log.append(transaction, List.of(review.body(at)), at).firstSeq();
            insert(transaction, seq, review);
            return null;
        });
    }

    private static void requireConflict(Connection connection, long seq) {
        boolean known = Queries.on(connection).sql("select exists (select 1 from fact_conflict where seq = ?)").param(seq)
                .query(Boolean.class).single();
        if (!known) {
            throw WrongInput.of("ledger.no-conflict", seq);
        }
    }

    static void insert(Connection transaction, long seq, ConflictReview review) throws SQLException {
        try (PreparedStatement insert = transaction.prepareStatement(
                "insert into " + FactTables.REVIEW.rows() + " values (?, ?, ?, ?)")) {
            insert.setLong(1, seq);
            insert.setLong(2, review.conflictSeq());
            insert.setString(3, review.by());
            insert.setString(4, review.note());
            insert.executeUpdate();
        }
    }
}
