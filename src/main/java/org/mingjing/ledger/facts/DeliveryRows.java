package org.mingjing.ledger.facts;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.mingjing.database.Queries;
import org.mingjing.database.SqlArrays;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes what is to be told, in the transaction in which the acts are recorded that are to be told of. */
final class DeliveryRows {

    private static final String INSERT = """
            insert into delivery (seq, nth, key, warning, recipient, account, channel, level, state, due_at)
            select seq, nth::integer, key, warning, recipient, account, channel, level, state, case when state = 'waiting' then due::timestamptz end
            from unnest(?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                as given (seq, nth, key, warning, recipient, account, channel, level, state, due)
            """;

    private static final String OUTCOMES = """
            insert into delivery_outcome (seq, key, state, tries, at, by, said)
            select seq, b->>'key', b->>'state', (b->>'tries')::integer, (b->>'at')::timestamptz, b->>'by', b->>'said'
            from (select seq, body::jsonb as b from record where kind = 'delivery') r
            """;

    private static final String STATES = """
            update delivery set state = o.state, due_at = case when o.state = 'waiting' then o.at end, tries = o.tries
            from (select distinct on (key) key, state, at, tries from delivery_outcome order by key, seq desc) o where o.key = delivery.key
            """;

    private DeliveryRows() {}

    /** Takes facts in that were recorded one after the other from the place on; mostly none of them is of a warning. */
    static void recorded(Connection transaction, long firstSeq, List<IncomingFact> facts) throws SQLException {
        List<DeliveryRow> rows = new ArrayList<>(0);
        for (int i = 0; i < facts.size(); i++) {
            rows.addAll(DeliveryRow.of(firstSeq + i, facts.get(i).fact()));
        }
        insert(transaction, rows);
    }

    static void insert(Connection transaction, Collection<DeliveryRow> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        List<List<String>> texts = rows.stream().map(DeliveryRow::texts).toList();
        int columns = FactTables.DELIVERY.names().size();
        try (PreparedStatement insert = transaction.prepareStatement(INSERT)) {
            insert.setArray(1, SqlArrays.integers(transaction, rows, DeliveryRow::seq));
            for (int i = 0; i < columns; i++) {
                int column = i;
                insert.setArray(i + 2, SqlArrays.texts(transaction, texts, row -> row.get(column)));
            }
            insert.setArray(columns + 2, SqlArrays.texts(transaction, rows, DeliveryRow::state));
            insert.setArray(columns + 3, SqlArrays.texts(transaction, rows, row -> row.fact().occurredAt().toString()));
            insert.executeUpdate();
        }
    }

    /** Empties the tables, which are then filled from the record again. */
    static void forget(Connection transaction) {
        JdbcClient queries = Queries.on(transaction);
        queries.sql("delete from delivery").update();
        queries.sql("delete from delivery_outcome").update();
    }

    /** When all rows are there again: what came of them. */
    static void outcomes(Connection transaction) {
        JdbcClient queries = Queries.on(transaction);
        queries.sql(OUTCOMES).update();
        queries.sql(STATES).update();
    }
}
