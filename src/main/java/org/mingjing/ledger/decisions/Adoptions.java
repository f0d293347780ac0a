package org.mingjing.ledger.decisions;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.mingjing.database.Queries;
import org.mingjing.log.RecordLog;
import org.mingjing.rules.PackageId;

/** Keeps which versions were adopted for which cases. They are few. */
public final class Adoptions {

    private final RecordLog log;

    Adoptions(RecordLog log) {
        this.log = log;
    }

    /** All adoptions, the last recorded first. */
    public static List<Adoption> newestFirst(Connection connection) {
        return Queries.on(connection)
                .sql(DecisionTables.ADOPTION.select() + "order by seq desc")
                .query((row, number) -> new Adoption(row.getLong(1), new PackageId(row.getString(2), row.getString(3)),
                        row.getString(4), row.getObject(5, LocalDate.class), row.getObject(6, LocalDate.class))).list();
    }

    /** Records the adoption, unless the last one of its package says the same already. @return it as recorded */
    Adoption record(Connection transaction, Adoption adoption, Instant at) throws SQLException {
        RecordLog.lock(transaction);
        for (Adoption last : newestFirst(transaction)) {
            if (last.rules().id().equals(adoption.rules().id())) {
                if (last.saysTheSameAs(adoption)) {
                    return last;
                }
                break;
            }
        }
        long seq = log.append(transaction, List.of(adoption.body(at)), at).firstSeq();
        Adoption recorded =
                new Adoption(seq, adoption.rules(), adoption.packageHash(), adoption.from(), adoption.to());
        insert(transaction, recorded);
        return recorded;
    }

    static void insert(Connection transaction, Adoption adoption) throws SQLException {
        try (PreparedStatement insert = transaction.prepareStatement(
                "insert into " + DecisionTables.ADOPTION.rows() + " values (?, ?, ?, ?, ?, ?)")) {
            insert.setLong(1, adoption.seq());
            insert.setString(2, adoption.rules().id());
            insert.setString(3, adoption.rules().version());
            insert.setString(4, adoption.packageHash());
            insert.setObject(5, adoption.from());
            insert.setObject(6, adoption.to());
            insert.executeUpdate();
        }
    }
}
