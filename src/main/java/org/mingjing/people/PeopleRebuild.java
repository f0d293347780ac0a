package org.mingjing.people;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.mingjing.database.Queries;
import org.mingjing.database.TableColumns;
import org.mingjing.log.RecordLog;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Makes the tables of accounts and tokens anew from the record. The hash of a password is no part of it: the one in the table is
 * kept where it has the digest that the record names; otherwise the account has none, and an administrator must reset it.
 */
public final class PeopleRebuild {

    private static final String ACCOUNTS = """
            insert into account (seq, name, shown_name, official, department, language, grants, locked, must_change, password)
            select r.seq, b->>'account', b->>'name', b->>'official', b->>'department', b->>'language', b->>'grants',
                (b->>'locked')::boolean, (b->>'mustChangePassword')::boolean, coalesce(k.password, '')
            from (select distinct on (body::jsonb->>'account') seq, body::jsonb as b from record where kind = 'account'
                order by body::jsonb->>'account', seq desc) r
            left join account_kept k on k.name = b->>'account'
                and encode(sha256(convert_to(k.password, 'UTF8')), 'hex') = b->>'passwordDigest'
            """;

    private static final String TOKENS = """
            insert into source_token (seq, id, hash, kind, source, sources, departments, registry, note, made_by, made_at,
                expires_at, revoked)
            select seq, b->>'id', b->>'hash', b->>'for', b->>'source', b->>'sources', b->>'departments', (b->>'registry')::boolean,
                b->>'note', b->>'madeBy', (b->>'madeAt')::timestamptz, (b->>'expiresAt')::timestamptz, (b->>'revoked')::boolean
            from (select distinct on (body::jsonb->>'id') seq, body::jsonb as b from record where kind = 'source-token'
                order by body::jsonb->>'id', seq desc) r
            """;

    private static final String SNOOZES = """
            insert into snooze (id, seq, account, warning, until, reason, made_at)
            select b->>'id', seq, b->>'account', b->>'warning', (b->>'until')::timestamptz, b->>'reason', (b->>'madeAt')::timestamptz
            from (select distinct on (body::jsonb->>'id') seq, body::jsonb as b from record where kind = 'snooze'
                order by body::jsonb->>'id', seq desc) r
            """;

    private PeopleRebuild() {}

    /** How many rows a table had and has. */
    public record Rows(long before, long after) {}

    /** Makes them anew in the transaction. @return the tables by name */
    public static Map<String, Rows> run(Connection transaction) throws SQLException {
        RecordLog.lock(transaction);
        JdbcClient queries = Queries.on(transaction);
        Map<String, Long> before = counts(queries);
        queries.sql("create temporary table account_kept on commit drop as select name, password from account").update();
        queries.sql("delete from account").update();
        queries.sql("delete from source_token").update();
        queries.sql("delete from snooze").update();
        queries.sql(SNOOZES).update();
        queries.sql(ACCOUNTS).update();
        queries.sql(TOKENS).update();
        Map<String, Long> after = counts(queries);
        Map<String, Rows> tables = new LinkedHashMap<>();
        before.forEach((table, rows) -> tables.put(table, new Rows(rows, after.get(table))));
        return tables;
    }

    private static Map<String, Long> counts(JdbcClient queries) {
        Map<String, Long> counts = new HashMap<>();
        for (TableColumns table : new TableColumns[] {PeopleTables.ACCOUNT, PeopleTables.TOKEN, PeopleTables.SNOOZE}) {
            counts.put(table.table(), queries.sql("select count(*) from " + table.table()).query(Long.class).single());
        }
        return counts;
    }
}
