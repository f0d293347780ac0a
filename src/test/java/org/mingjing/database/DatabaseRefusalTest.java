package org.mingjing.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingjing.ledger.TestDatabase;
import org.mingjing.texts.Language;

/** What a database refuses is said for people, whatever its server and driver say. */
class DatabaseRefusalTest {

    @ParameterizedTest
    @CsvSource({"08006, does not answer", "57P01, does not answer", "53100, disk of the database is full",
        "54000, too long", "22001, too long", "22P05, not of its kind", "42501, give the user the right",
        "42P01, run audit verify", "23505, run audit verify", "40001, again and again", "XX000, SQLSTATE XX000"})
    void each_class_has_its_sentence(String state, String part) {
        LedgerException refusal = DatabaseRefusal.of(new SQLException("ERROR: raw text of a driver", state));

        assertThat(refusal).hasMessageContaining(part).hasMessageNotContaining("raw text");
        assertThat(refusal.getMessage()).matches(Pattern.compile("[A-Z].*\\.", Pattern.DOTALL));
    }

    @ParameterizedTest
    @ValueSource(strings = {"08006", "57P01", "53100", "54000", "22P05", "42501", "42P01", "23505", "40001", "XX000"})
    void each_class_has_its_sentence_in_Chinese(String state) {
        String said = DatabaseRefusal.of(new SQLException("ERROR: raw text of a driver", state)).sentence().in(Language.ZH);

        assertThat(said).contains("数据库").endsWith("。").doesNotContain("raw text", "database");
    }

    @ParameterizedTest
    @CsvSource({"28P01, 密码", "3D000, 名称", "53300, 连接数", "57P03, 稍后", "08001, 主机和端口", "XX000, SQLSTATE XX000"})
    void why_there_is_no_connection_is_said_in_Chinese(String state, String part) {
        assertThat(Pool.reason(state).in(Language.ZH)).contains(part).endsWith("。");
    }

    @Test
    void without_a_state_the_database_does_not_answer() {
        assertThat(DatabaseRefusal.of(new SQLException("raw text"))).hasMessageStartingWith("The database does not answer.");
    }

    @Test
    void a_row_that_an_index_cannot_hold_is_refused_with_a_sentence() throws Exception {
        try (TestDatabase test = TestDatabase.create()) {
            test.ledger();
            String random = "(select string_agg(md5(i::text), '') from generate_series(1, 300) i)";
            Transactions transactions = new Transactions(test.database().dataSource());

            org.assertj.core.api.Assertions.assertThatThrownBy(() -> transactions.run(connection ->
                    connection.createStatement().execute("insert into case_work (case_id, facts_seq) select " + random + ", 0")))
                    .isInstanceOf(LedgerException.class).hasMessageContaining("too long");
        }
    }
}
