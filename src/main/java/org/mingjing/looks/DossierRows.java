package org.mingjing.looks;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.mingjing.database.Queries;
import org.mingjing.log.RecordLog;

/** The rows of requests for personal files. */
public final class DossierRows {

    static final String SELECT = "select * from dossier_request ";

    private static final String ROWS = """
            insert into dossier_request (seq, id, official, department, account, name, purpose, note, case_id, state, decided_by,
                decided_name, reason, asked_at, decided_at, expires_at)
            select seq, b->>'id', b->>'official', b->>'department', b->>'account', b->>'name', b->>'purpose', b->>'note', b->>'case',
                b->>'state', b->>'decidedBy', b->>'decidedName', b->>'reason', (b->>'askedAt')::timestamptz,
                (b->>'decidedAt')::timestamptz, (b->>'expiresAt')::timestamptz
            from (select distinct on (body::jsonb->>'id') seq, body::jsonb as b from record where kind = 'dossier-request'
                order by body::jsonb->>'id', seq desc) r
            """;

    private DossierRows() {}

    static void insert(Connection transaction, DossierRequest request, long seq) {
        Queries.on(transaction).sql("insert into " + DossierTables.REQUEST.rows() + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, null, ?)")
                .params(seq, request.id(), request.matter().official(), request.matter().department(), request.by().account(),
                        request.by().name(), request.matter().purpose(), request.matter().note(), request.matter().caseId(), request.state(),
                        request.decision().account(), request.decision().name(), request.decision().reason(), time(request.by().at()),
                        time(request.expiresAt())).update();
    }

    private static @Nullable Object time(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    static void update(Connection transaction, DossierRequest request, long seq) {
        Queries.on(transaction).sql("update dossier_request set seq = ?, state = ?, decided_by = ?, decided_name = ?, reason = ?, "
                        + "decided_at = ?, expires_at = ? where id = ?")
                .params(seq, request.state(), request.decision().account(), request.decision().name(), request.decision().reason(),
                        time(request.decision().at()),
                        time(request.expiresAt()), request.id()).update();
    }

    /** Makes the table anew from the record, in the transaction. */
    public static OpeningsRebuild.Rows rebuild(Connection transaction) throws SQLException {
        RecordLog.lock(transaction);
        long before = Queries.on(transaction).sql("delete from dossier_request").update();
        return new OpeningsRebuild.Rows(before, Queries.on(transaction).sql(ROWS).update());
    }
}
