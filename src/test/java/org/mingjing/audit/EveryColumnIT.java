package org.mingjing.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjing.cli.GeneratedFolder;
import org.mingjing.cli.Program;
import org.mingjing.facts.FactJson;
import org.mingjing.files.FilesRebuild;
import org.mingjing.ledger.Ledger;
import org.mingjing.ledger.decisions.AssessedBatch;
import org.mingjing.ledger.decisions.AssessmentMark;
import org.mingjing.ledger.decisions.CaseState;
import org.mingjing.ledger.decisions.Failure;
import org.mingjing.log.LedgerKey;
import org.mingjing.log.LogPosition;
import org.mingjing.log.RecordBody;
import org.mingjing.looks.DossierRows;
import org.mingjing.looks.OpeningsRebuild;
import org.mingjing.database.Queries;
import org.mingjing.notices.NoticeRebuild;
import org.mingjing.people.PeopleRebuild;
import org.mingjing.rules.PackageId;
import org.mingjing.texts.Sentence;
import org.mingjing.texts.Sha256;

/**
 * Walks the catalogue: whatever one value of whatever column of whatever table is altered to, verification names the table or
 * the record; and whatever guard is taken away. What may change without being noticed is listed here and in the docs.
 */
class EveryColumnIT {

    /** Said of each migration for people; none of it decides anything. */
    private static final Set<String> WITHOUT_INFLUENCE = Set.of("flyway_schema_history.installed_rank",
            "flyway_schema_history.description", "flyway_schema_history.type", "flyway_schema_history.script",
            "flyway_schema_history.checksum", "flyway_schema_history.installed_by", "flyway_schema_history.installed_on",
            "flyway_schema_history.execution_time",
            // How the queue stands; whether something waits at all is told by its outcome.
            "delivery.due_at", "delivery.tries", "delivery.bundle");

    /** Jobs: what is to be done is told by the other tables, and whatever is missing is put in again at the next start. */
    private static final Set<String> TABLES_WITHOUT_INFLUENCE = Set.of("scheduled_tasks");

    private static final Map<String, String> OTHER_VALUES = Map.of(
            "bigint", "coalesce(%1$s, 0) + 1000003", "smallint", "%1$s + 100", "integer", "coalesce(%1$s, 0) + 1000003", "boolean", "not %1$s",
            "text", "%1$s || 'x'", "character varying", "'0'",
            "bytea", "set_byte(%1$s, 0, 255 - get_byte(%1$s, 0))",
            "timestamp with time zone", "coalesce(%1$s, now()) + interval '1 microsecond'",
            "timestamp without time zone", "%1$s + interval '1 day'", "date", "coalesce(%1$s, date '2020-01-01') + 1");

    @TempDir
    static Path folder;

    private static Program program;
    private static LedgerKey key;

    @BeforeAll
    static void fillEveryTable() throws Exception {
        program = GeneratedFolder.make(folder, 30, 7).imported(folder.resolve("home"));
        key = LedgerKey.in(program.home());
        Ledger ledger = Ledger.open(program.database().database(), key);
        // A fact in two versions, one in conflict, a case that no package decides, one that waits, and one that failed.
        Instant now = Instant.parse("2026-07-01T00:00:00Z");
        ledger.receive(List.of(fact("A", 0, "C-1", "one"), fact("A", 1, "C-2", "two"), fact("A", 1, "C-2", "three"),
                fact("B", 0, "C-3", "one")), now);
        ledger.receive(List.of(FactJson.read("""
                {"source": "mingjing-handling", "factId": "f-1", "caseId": "warning:f", "node": "notified", "phase": "complete",
                 "occurredAt": "2026-06-30T09:00:00+08:00", "department": "D1", "official": "O1", "attributes": {"raisedSeq": 1, "followedSeq": 1,
                 "subject": "C-1", "rule": "R", "level": "yellow", "state": "notified", "named": ["O1"], "assignee": "somebody", "told": ["handler\\tli\\tmail", "\\t\\thook", "one-up\\t\\t"]}}""")), now);
        LogPosition known = ledger.now();
        ledger.decisions().record(new AssessedBatch(List.of(), List.of(), List.of(
                new Failure("C-2", new PackageId("p", "1"), now, known, Sentence.asItIs("a reason with \u0000 and \"case\":\"x\""))), List.of(
                new AssessmentMark("C-1", known, now, CaseState.NEW, null),
                new AssessmentMark("C-2", known, null, CaseState.NEW, null))), now);
        long act = ledger.inTransaction(transaction -> ledger.append(transaction, List.of(
                RecordBody.of("adoption", Map.of("package", "p", "version", "1", "packageHash", "abc", "from", "2020-01-01",
                        "to", "2021-01-01")),
                RecordBody.of("review", Map.of("conflict", known.seq(), "by", "somebody", "note", "seen"))), now)).firstSeq();
        execute("insert into adoption values (" + act + ", 'p', '1', 'abc', '2020-01-01', '2021-01-01')",
                "insert into conflict_review values (" + (act + 1) + ", " + known.seq() + ", 'somebody', 'seen')");
        ledger.inTransaction(transaction -> ledger.append(transaction, List.of(
                RecordBody.of("account", Map.of("account", "li", "name", "Li", "official", "", "department", "", "language", "zh",
                        "grants", "monitor everything ", "locked", false, "mustChangePassword", true, "passwordDigest", Sha256.hex(""))),
                RecordBody.of("source-token", token()),
                RecordBody.of("snooze", Map.of("id", "li\tw", "account", "li", "warning", "w", "until", "2026-07-02T00:00:00Z",
                        "reason", "r", "madeAt", "2026-07-01T00:00:00Z")), RecordBody.of("attachment", attachment()),
                RecordBody.of("opening", opening()), RecordBody.of("dossier-request", request()),
                RecordBody.of("channel", Map.of("id", "hook", "for", "webhook", "name", "n", "settings", "{}", "enabled", true, "secretsDigest", Sha256.hex(""))),
                RecordBody.of("contact", Map.of("account", "li", "channels", "", "reachedDigest", Sha256.hex("")))), now));
        ledger.inTransaction(PeopleRebuild::run);
        ledger.inTransaction(FilesRebuild::run);
        ledger.inTransaction(OpeningsRebuild::run);
        ledger.inTransaction(DossierRows::rebuild);
        execute("insert into attachment_part values ('a1', 0, 'one'), ('a1', 1, 'two')");
        ledger.inTransaction(NoticeRebuild::run);
        endOneTelling(ledger, now);
        for (String table : tables()) {
            execute("create schema if not exists kept", "create table kept." + table + " as table " + table);
        }
        assertThat(faults()).isEmpty();
    }

    private static void endOneTelling(Ledger ledger, Instant now) throws SQLException {
        String key = ledger.inTransaction(transaction -> Queries.on(transaction).sql("select min(key) from delivery where channel = 'hook'")
                .query(String.class).single());
        long outcome = ledger.inTransaction(transaction -> ledger.append(transaction, List.of(RecordBody.of("delivery", Map.of("key", key,
                "state", "dead", "tries", 3L, "at", now.toString(), "by", "", "said", "why"))), now)).firstSeq();
        execute("insert into delivery_outcome values (" + outcome + ", '" + key + "', 'dead', 3, '" + now + "', '', 'why')",
                "update delivery set state = 'dead', due_at = null where key = '" + key + "'");
    }

    private static Map<String, Object> token() {
        Map<String, Object> token = new TreeMap<>(Map.of("id", "1f", "hash", "ab", "for", "facts", "source", "window", "sources", "window",
                "departments", "*", "registry", false, "note", "", "madeBy", "li", "revoked", false));
        token.put("madeAt", "2026-07-01T00:00:00Z");
        token.put("expiresAt", "2027-07-01T00:00:00Z");
        return token;
    }

    private static Map<String, Object> attachment() {
        Map<String, Object> attachment = new TreeMap<>(Map.of("id", "a1", "warning", "f", "account", "li", "name", "a.txt", "type", "text/plain",
                "sha256", Sha256.hex("onetwo"), "bytes", 6, "state", "kept", "act", "f-1"));
        attachment.put("receivedAt", "2026-07-01T00:00:00Z");
        attachment.put("expiresAt", "2026-07-02T00:00:00Z");
        return attachment;
    }

    private static Map<String, Object> opening() {
        Map<String, Object> opening = new TreeMap<>(Map.of("account", "li", "name", "Li", "role", "monitor", "view", "case", "case", "C-1",
                "warning", "f", "purpose", "handling", "note", "", "request", "", "officials", "O1\tO2"));
        opening.put("at", "2026-07-01T00:00:00Z");
        return opening;
    }

    private static Map<String, Object> request() {
        Map<String, Object> request = new TreeMap<>(Map.of("id", "r1", "official", "O1", "department", "D1", "account", "li", "name", "Li",
                "purpose", "complaint", "note", "No. 1", "case", "", "state", "approved"));
        request.putAll(Map.of("decidedBy", "sun", "decidedName", "Sun", "reason", "yes", "askedAt", "2026-07-01T00:00:00Z",
                "decidedAt", "2026-07-01T01:00:00Z", "expiresAt", "2026-07-04T01:00:00Z"));
        return request;
    }

    @AfterAll
    static void close() throws Exception {
        program.close();
    }

    @Test
    void every_value_that_is_altered_is_named() throws Exception {
        Set<String> unnoticed = new TreeSet<>();
        for (String[] column : columns()) {
            String table = column[0];
            String other = OTHER_VALUES.get(column[2]);
            assertThat(other).as("another value of the type %s", column[2]).isNotNull();
            for (String row : List.of("order by ctid limit 1", "order by ctid desc limit 1")) {
                program.database().tamper("update " + table + " set " + column[1] + " = "
                        + other.replace("%1$s", column[1]) + " where ctid = (select ctid from " + table + " " + row + ")");
                if (faults().isEmpty()) {
                    unnoticed.add(table + "." + column[1]);
                }
                restore(table);
            }
        }
        assertThat(unnoticed).isSubsetOf(WITHOUT_INFLUENCE);
    }

    @Test
    void every_row_that_is_deleted_is_missed_and_every_one_invented_is_seen() throws Exception {
        Map<String, List<String>> unnoticed = new TreeMap<>();
        for (String table : tables()) {
            for (String row : List.of("order by ctid limit 1", "order by ctid desc limit 1")) {
                program.database().tamper("delete from " + table + " where ctid = (select ctid from " + table + " " + row + ")");
                if (faults().isEmpty()) {
                    unnoticed.computeIfAbsent(table, any -> new ArrayList<>()).add(row);
                }
                restore(table);
            }
        }
        assertThat(unnoticed).isEmpty();
    }

    @Test
    void every_guard_that_is_taken_away_is_named() throws Exception {
        for (String change : List.of(
                "drop trigger record_is_append_only on record", "alter table record disable trigger user",
                "alter table record_head enable replica trigger record_head_is_append_only",
                "create or replace function refuse_change_of_record() returns trigger language plpgsql as "
                        + "$$ begin return null; end $$",
                "alter table fact drop constraint fact_pkey", "drop index decision_case",
                "alter table finding alter column standing drop not null", "alter table decision alter meaning set default 2",
                "alter table fact add column more text", "alter table record enable row level security",
                "create rule none as on delete to fact do instead nothing", "create table heir () inherits (fact)",
                "create unique index more on fact (case_id, seq)", "alter table case_work set unlogged",
                "alter table fact alter column case_id type varchar",
                "create function late() returns trigger language plpgsql as $$ begin return new; end $$; "
                        + "create trigger late before insert on fact for each row execute function late()")) {
            assertThat(faultsOfChange(change)).as(change).isNotEmpty();
        }
        assertThat(faultsOfChange("create index more on fact (seq, case_id)")).as("a further index").isEmpty();
    }

    /** In a database of its own, made from this one's tables, as not every such change can be taken back. */
    private static List<String> faultsOfChange(String change) throws SQLException {
        try (var test = org.mingjing.ledger.TestDatabase.create()) {
            test.ledger();
            test.tamper(change);
            return new RecordVerifier(List.of()).verify(test.database().dataSource(), test.key().verifier(), Anchors.none())
                    .faults().stream().map(fault -> fault.sentence().toString()).toList();
        }
    }

    private static void restore(String table) throws SQLException {
        program.database().tamper("truncate " + table, "insert into " + table + " select * from kept." + table);
    }

    private static List<String> faults() {
        return RecordVerifier.ofEverything()
                .verify(program.database().database().dataSource(), key.verifier(), Anchors.none())
                .faults().stream().map(fault -> fault.sentence().toString()).toList();
    }

    private static List<String> tables() throws SQLException {
        return columns().stream().map(column -> column[0]).distinct().toList();
    }

    private static List<String[]> columns() throws SQLException {
        List<String[]> columns = new ArrayList<>();
        try (Connection connection = program.database().database().dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select table_name, column_name, data_type "
                        + "from information_schema.columns where table_schema = current_schema() order by 1, ordinal_position")) {
            while (row.next()) {
                if (!TABLES_WITHOUT_INFLUENCE.contains(row.getString(1))) {
                    columns.add(new String[] {row.getString(1), row.getString(2), row.getString(3)});
                }
            }
        }
        return columns;
    }

    private static void execute(String... statements) throws SQLException {
        try (Connection connection = program.database().database().dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static org.mingjing.facts.NodeFact fact(String id, int version, String caseId, String node) {
        return FactJson.read("""
                {"source": "elsewhere", "factId": "%s", "version": %d, "caseId": "%s", "node": "%s",
                 "occurredAt": "2026-06-30T09:00:00+08:00"}""".formatted(id, version, caseId, node));
    }
}
