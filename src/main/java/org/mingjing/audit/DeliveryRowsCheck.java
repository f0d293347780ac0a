package org.mingjing.audit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjing.database.Queries;
import org.mingjing.facts.FactJson;
import org.mingjing.facts.OwnFacts;
import org.mingjing.ledger.facts.DeliveryRow;
import org.mingjing.ledger.facts.FactBody;
import org.mingjing.ledger.facts.FactTables;
import org.mingjing.texts.Sentence;

/**
 * Checks that what is to be told to whom is what the facts of warnings say, no more and no less, and that each stands as its newest outcome
 * says. When it is tried next, how often it was, and with what it was tried together is how the queue stands, and of no record.
 */
final class DeliveryRowsCheck implements ReadModelCheck {

    private static final String FACTS = "select f.seq, r.body from fact f join record r using (seq) where f.source = '" + OwnFacts.SOURCE
            + "' order by f.seq";

    private static final String STANDING_OTHERWISE = """
            select d.seq, d.key from delivery d
            left join lateral (select state from delivery_outcome o where o.key = d.key order by o.seq desc limit 1) o on true
            where d.state <> coalesce(o.state, case when d.channel = '' then 'nobody' else 'waiting' end)
                or (d.due_at is null) = (d.state = 'waiting')
            union all
            select o.seq, o.key from delivery_outcome o where not exists (select from delivery d where d.key = o.key)
            order by 1
            """;

    private record Row(long seq, List<String> columns) {

        static Row read(ResultSet result) throws SQLException {
            List<String> columns = new ArrayList<>();
            for (int column = 2; column <= FactTables.DELIVERY.count(); column++) {
                columns.add(result.getString(column));
            }
            return new Row(result.getLong(1), columns);
        }
    }

    /** The rows that facts lead to, fact after fact. */
    private static final class Expected {

        private final RowStream<List<Row>> facts;
        private final Deque<Row> rows = new ArrayDeque<>();

        Expected(Connection connection) throws SQLException {
            this.facts = new RowStream<>(connection, FACTS, Expected::rows);
        }

        // A fact that cannot be read is named where facts are checked.
        private static List<Row> rows(ResultSet result) throws SQLException {
            long seq = result.getLong(1);
            try {
                return DeliveryRow.of(seq, FactJson.read(FactBody.factText(FactBody.FACT, result.getString(2)))).stream()
                        .map(row -> new Row(seq, row.texts())).toList();
            } catch (RuntimeException unreadable) {
                return List.of();
            }
        }

        @Nullable Row next() throws SQLException {
            while (rows.isEmpty()) {
                List<Row> more = facts.next();
                if (more == null) {
                    return null;
                }
                rows.addAll(more);
            }
            return rows.remove();
        }
    }

    @Override
    public String name() {
        return FactTables.DELIVERY.table();
    }

    @Override
    public void check(Connection connection, FaultsFound faults) throws SQLException {
        Expected expected = new Expected(connection);
        try (RowStream<List<Row>> facts = expected.facts;
                RowStream<Row> rows = new RowStream<>(connection, FactTables.DELIVERY.selectTexts() + "order by seq, nth", Row::read)) {
            Row wanted = expected.next();
            Row row = rows.next();
            while (wanted != null && wanted.equals(row)) {
                wanted = expected.next();
                row = rows.next();
            }
            if (wanted != null) {
                faults.add(wanted.seq(), Sentence.of("audit.row-missing", Sentence.of("audit.delivery", wanted.columns().get(1)), name()));
            } else if (row != null) {
                faults.add(row.seq(), Sentence.of("audit.row-stray", name(), row.seq(), "fact", row.columns().toString()));
            }
        }
        Queries.on(connection).sql(STANDING_OTHERWISE).query(result -> {
            faults.add(result.getLong(1), Sentence.of("audit.delivery-otherwise", result.getString(2)));
        });
    }
}
