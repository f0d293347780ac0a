package org.mingjing.notices;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.mingjing.database.Queries;
import org.mingjing.database.TableColumns;
import org.mingjing.log.RecordLog;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Makes the tables of channels and contacts anew from the record. What is sealed is no part of it: what the table has is kept where it
 * has the digest that the record names; otherwise it must be set again.
 */
public final class NoticeRebuild {

    private static final String CHANNELS = """
            insert into channel (seq, id, kind, name, settings, enabled, secrets)
            select r.seq, b->>'id', b->>'for', b->>'name', b->>'settings', (b->>'enabled')::boolean, coalesce(k.sealed, '')
            from (select distinct on (body::jsonb->>'id') seq, body::jsonb as b from record where kind = 'channel'
                order by body::jsonb->>'id', seq desc) r
            left join sealed_kept k on k.of = 'channel' and k.id = b->>'id'
                and encode(sha256(convert_to(k.sealed, 'UTF8')), 'hex') = b->>'secretsDigest'
            """;

    private static final String CONTACTS = """
            insert into contact (seq, account, channels, reached)
            select r.seq, b->>'account', b->>'channels', coalesce(k.sealed, '')
            from (select distinct on (body::jsonb->>'account') seq, body::jsonb as b from record where kind = 'contact'
                order by body::jsonb->>'account', seq desc) r
            left join sealed_kept k on k.of = 'contact' and k.id = b->>'account'
                and encode(sha256(convert_to(k.sealed, 'UTF8')), 'hex') = b->>'reachedDigest'
            """;

    private NoticeRebuild() {}

    /** Makes them anew in the transaction. @return how many rows each had and has */
    public static Map<String, long[]> run(Connection transaction) throws SQLException {
        RecordLog.lock(transaction);
        JdbcClient queries = Queries.on(transaction);
        Map<String, long[]> rows = new LinkedHashMap<>();
        for (TableColumns table : new TableColumns[] {NoticeTables.CHANNEL, NoticeTables.CONTACT}) {
            rows.put(table.table(), new long[] {count(queries, table.table()), 0});
        }
        queries.sql("create temporary table sealed_kept on commit drop as select 'channel' as of, id, secrets as sealed from channel "
                + "union all select 'contact', account, reached from contact").update();
        queries.sql("delete from channel").update();
        queries.sql("delete from contact").update();
        queries.sql(CHANNELS).update();
        queries.sql(CONTACTS).update();
        rows.forEach((table, count) -> count[1] = count(queries, table));
        return rows;
    }

    private static long count(JdbcClient queries, String table) {
        return queries.sql("select count(*) from " + table).query(Long.class).single();
    }
}
