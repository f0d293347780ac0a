package org.mingjing.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.PGConnection;

/**
 * Databases that earlier releases filled: the rows of a record of 19, signed with a key of which only the public half is left,
 * in the tables as each release had them. What stands, what a replay gives and that nothing was altered is as it was.
 */
class EarlierReleasesIT {

    private static final String KEY = "mingjing/9f4af517b59e14c2+b65cf3af+AbDNcVWKo+9SRvXoJop80hXzcwIzYS8S94UhvHBIMZIc\n";
    private static final String HEADER =
            "case,rule,kind,nature,level,points,node,at,due,department,post,official,package,version\n";
    private static final String FOUND = "case-1,WABO-SAME-PERSON,procedure,conduct,yellow,5,T04 Determine confirmation of "
            + "receipt,2011-10-20T09:00:00+02:00,,,,R1,wabo-receipt,1.0.0\n";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"2", "3", "4", "5"})
    void a_filled_database_is_verified_as_it_is_then_brought_up_to_date_and_says_what_it_said(String version) throws Exception {
        try (Program program = Program.at(home())) {
            fill(program, version, Long.MAX_VALUE);

            assertThat(verified(program)).startsWith("Intact: 19 records, 5 signed heads, 0 anchors.");
            assertThat(program.database().text("select max(version::int)::text from flyway_schema_history"))
                    .as("verification writes nothing").isEqualTo(version);
            assertThat(program.findings()).isEqualTo(HEADER + FOUND);
            assertThat(program.run("replay").endedWell().err()).isEqualTo("Replayed 5 decisions; 0 differences in 0 cases.\n");
            assertThat(verified(program)).startsWith("Intact: 19 records, 5 signed heads, 0 anchors.");
        }
    }

    @Test
    void a_database_of_the_first_release_that_holds_facts_alone_is_brought_up_to_date() throws Exception {
        try (Program program = Program.at(home())) {
            fill(program, "1", 8);
            execute(program, "update case_work set facts_seq = 7, assessed_seq = -1, as_of = null");

            assertThat(verified(program)).startsWith("Intact: 8 records, 1 signed heads, 0 anchors.");
            assertThat(program.findings()).isEqualTo(HEADER);
            assertThat(program.database().number("select count(*) from case_work where unseen")).isEqualTo(4);
            assertThat(verified(program)).startsWith("Intact: 8 records, 1 signed heads, 0 anchors.");
        }
    }

    @Test
    void without_the_private_key_nothing_is_recorded_and_the_sentence_says_why() throws Exception {
        Path facts = Files.writeString(folder.resolve("more.ndjson"), """
                {"source": "x", "factId": "9", "version": 0, "caseId": "case-9", "node": "n", "occurredAt": "2011-10-03T09:00:00Z"}
                """);
        try (Program program = Program.at(home())) {
            fill(program, "4", Long.MAX_VALUE);

            assertThat(program.run("import", "--source", "facts", facts.toString()).ended(1).err())
                    .contains("The private key ").contains("Restore the home's keys folder from a backup.");
            assertThat(Files.readString(program.home().resolve("keys/ledger-ed25519.pub"))).isEqualTo(KEY);
            assertThat(program.home().resolve("keys/ledger-ed25519")).doesNotExist();
        }
    }

    private Path home() throws IOException {
        Path home = folder.resolve("home");
        Files.writeString(Files.createDirectories(home.resolve("keys")).resolve("ledger-ed25519.pub"), KEY);
        return home;
    }

    private static String verified(Program program) {
        return program.run("audit", "verify").endedWell().out();
    }

    /** Loads the rows as they are into tables beside, and from there what the release's tables had room for. */
    private static void fill(Program program, String version, long size) throws Exception {
        var dataSource = program.database().database().dataSource();
        Flyway.configure().dataSource(dataSource).locations("classpath:db/migration").schemas("beside").target("4").load()
                .migrate();
        Flyway.configure().dataSource(dataSource).locations("classpath:db/migration").schemas("public").target(version)
                .load().migrate();
        try (Connection connection = dataSource.getConnection()) {
            for (Map.Entry<String, String> table : tables().entrySet()) {
                connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy beside." + table.getKey() + " from stdin",
                        new StringReader(table.getValue()));
            }
        }
        for (String table : tables().keySet()) {
            String name = table.substring(0, table.indexOf(' '));
            String columns = columns(program, name);
            if (columns != null) {
                execute(program, "insert into public." + name + " (" + columns + ") select " + columns + " from beside." + name
                        + (columns.matches(".*\\bseq\\b.*") ? " where seq < " + size : name.equals("record_head")
                                ? " where size <= " + size : ""));
            }
        }
        execute(program, "drop schema beside cascade");
    }

    private static String columns(Program program, String table) throws SQLException {
        return program.database().text("select string_agg(p.column_name, ',' order by p.column_name) "
                + "from information_schema.columns p join information_schema.columns b on b.table_schema = 'beside' "
                + "and b.table_name = p.table_name and b.column_name = p.column_name "
                + "where p.table_schema = 'public' and p.table_name = '" + table + "'");
    }

    private static Map<String, String> tables() throws IOException {
        Map<String, String> tables = new LinkedHashMap<>();
        try (BufferedReader in = new BufferedReader(new InputStreamReader(new GZIPInputStream(
                EarlierReleasesIT.class.getResourceAsStream("/earlier-release.copy.gz")), StandardCharsets.UTF_8))) {
            for (String table = in.readLine(); table != null; table = in.readLine()) {
                StringBuilder rows = new StringBuilder();
                for (String row = in.readLine(); !row.equals("\\."); row = in.readLine()) {
                    rows.append(row).append('\n');
                }
                tables.put(table, rows.toString());
            }
        }
        return tables;
    }

    private static void execute(Program program, String sql) throws SQLException {
        try (Connection connection = program.database().database().dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
