package org.mingjing.audit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.mingjing.database.LedgerException;
import org.mingjing.texts.Sentence;

/**
 * What guards the tables: their columns, constraints, indexes, triggers and the functions these call, as the migrations of this
 * release make them, one line each. A further plain index changes no answer and is passed over, as are further tables.
 */
final class Catalogue implements ReadModelCheck {

    private static final String FILE = "/db/catalogue.txt";
    private static final String TABLE = "table ";

    private static final String LISTING = """
            with t as (
                select c.* from pg_class c
                where c.relname = any (?) and c.relkind in ('r', 'p', 'v', 'm', 'f') and pg_table_is_visible(c.oid)),
            f as (
                select distinct p.* from pg_trigger g join t on t.oid = g.tgrelid join pg_proc p on p.oid = g.tgfoid
                where not g.tgisinternal)
            select 'table ' || relname || case relkind when 'r' then '' else ' of kind ' || relkind::text end
                || case relpersistence when 'p' then '' else ' not permanent' end
                || case when relrowsecurity or relforcerowsecurity then ' with row security' else '' end
                || case when exists (select from pg_inherits where inhparent = t.oid) then ' with heirs' else '' end
            from t
            union all
            select 'column ' || relname || '.' || attname || ' ' || format_type(atttypid, atttypmod)
                || case when attnotnull then ' not null' else '' end
                || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '')
                || case when attgenerated <> '' or attidentity <> '' then ' generated' else '' end
                || case when l.collname is null or l.collname = 'default' then '' else ' collate ' || l.collname end
            from pg_attribute a join t on t.oid = a.attrelid
                left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
                left join pg_collation l on l.oid = a.attcollation
            where a.attnum > 0 and not a.attisdropped
            union all
            select 'constraint ' || conname || ' of ' || relname || ': ' || pg_get_constraintdef(k.oid)
                || case when convalidated then '' else ' not validated' end
            from pg_constraint k join t on t.oid = k.conrelid where contype not in ('n', 't')
            union all
            select case when x.indisunique then 'unique ' else '' end || 'index ' || i.relname || ' of ' || t.relname || ': '
                || regexp_replace(pg_get_indexdef(x.indexrelid), '^.* USING ', '')
                || case when x.indisvalid and x.indisready and x.indislive then '' else ' not valid' end
            from pg_index x join t on t.oid = x.indrelid join pg_class i on i.oid = x.indexrelid
            union all
            select 'trigger ' || tgname || ' of ' || relname || ': '
                || regexp_replace(pg_get_triggerdef(g.oid, true), ' ON .* FOR EACH ', ' ON … FOR EACH ')
                || case tgenabled when 'O' then '' else ' enabled ' || tgenabled::text end
            from pg_trigger g join t on t.oid = g.tgrelid where not tgisinternal
            union all
            select 'function ' || proname || ': ' || encode(sha256(convert_to(prosrc, 'UTF8')), 'hex')
                || case when proconfig is null then '' else ' with ' || array_to_string(proconfig, ', ') end from f
            union all
            select 'rule ' || rulename || ' of ' || relname from pg_rewrite w join t on t.oid = w.ev_class
            union all
            select 'policy ' || polname || ' of ' || relname from pg_policy p join t on t.oid = p.polrelid
            union all
            select 'setting ' || s from pg_db_role_setting, unnest(setconfig) s
            where s like 'session_replication_role=%' and (setdatabase = 0
                or setdatabase = (select oid from pg_database where datname = current_database()))
            """;

    @Override
    public String name() {
        return "pg_catalog";
    }

    @Override
    public void check(Connection connection, FaultsFound faults) throws SQLException {
        Set<String> expected = new TreeSet<>(ofThisRelease());
        Set<String> found = new TreeSet<>(listing(connection));
        expected.stream().filter(line -> !found.contains(line))
                .forEach(line -> faults.add(Sentence.of("audit.guard-missing", line)));
        found.stream().filter(line -> !expected.contains(line) && !line.startsWith("index "))
                .forEach(line -> faults.add(Sentence.of("audit.guard-stray", line)));
    }

    /** The lines of this release. */
    static List<String> ofThisRelease() {
        try (InputStream in = Catalogue.class.getResourceAsStream(FILE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new LedgerException(Sentence.of("audit.own-file-unreadable", FILE), e);
        }
    }

    /** The tables of this release. */
    static Set<String> tables() {
        Set<String> tables = new HashSet<>();
        ofThisRelease().stream().filter(line -> line.startsWith(TABLE)).map(line -> line.substring(TABLE.length()))
                .forEach(tables::add);
        return tables;
    }

    /** The lines of the database. */
    static List<String> listing(Connection connection) throws SQLException {
        return listing(connection, tables());
    }

    static List<String> listing(Connection connection, Set<String> tables) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(LISTING)) {
            query.setArray(1, connection.createArrayOf("text", tables.toArray()));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    lines.add(row.getString(1));
                }
            }
        }
        lines.sort(null);
        return lines;
    }
}
