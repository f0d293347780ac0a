package org.mingjing.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingjing.database.LedgerException;
import org.mingjing.database.Queries;
import org.mingjing.database.Transactions;

/** What is asked within a transaction is asked on its connection, and what fails is told like all that fails. */
class QueriesIT {

    private TestDatabase test;
    private Transactions transactions;

    @BeforeEach
    void open() throws SQLException {
        test = TestDatabase.create();
        transactions = new Transactions(test.database().dataSource());
        run("create table noted (word text not null)");
    }

    @AfterEach
    void close() throws SQLException {
        test.close();
    }

    @Test
    void a_transaction_sees_what_it_wrote_itself_and_nobody_else_does() {
        transactions.run(transaction -> {
            execute(transaction, "insert into noted values ('mine')");
            assertThat(words(transaction)).containsExactly("mine");
            assertThat(transactions.run(QueriesIT::words)).isEmpty();
            return null;
        });
        assertThat(transactions.run(QueriesIT::words)).containsExactly("mine");
    }

    @Test
    void what_is_read_row_by_row_comes_a_few_rows_at_a_time_and_all_of_it() {
        run("insert into noted select number::text from generate_series(1, 1000) number");
        List<Integer> fetched = new ArrayList<>();
        transactions.run(transaction -> {
            Queries.on(transaction).sql("select word from noted").withFetchSize(7).query(row -> {
                fetched.add(row.getFetchSize());
            });
            return null;
        });
        assertThat(fetched).hasSize(1000).containsOnly(7);
    }

    @Test
    void a_question_that_fails_is_told_in_a_sentence_without_a_word_of_the_driver() {
        for (String wrong : List.of("select no_such_column from noted", "select count(*) from no_such_table", "select 1 / 0")) {
            assertThatThrownBy(() -> transactions.run(transaction -> Queries.on(transaction).sql(wrong).query(Long.class).single()))
                    .isInstanceOf(LedgerException.class)
                    .satisfies(e -> assertThat(e.getMessage()).contains("database")
                            .doesNotContain("no_such", "select", "Statement", "relation", "zero"));
        }
    }

    @Test
    void a_row_that_must_be_there_and_is_not_is_told_as_tables_that_were_changed() {
        assertThatThrownBy(() -> transactions.run(
                transaction -> Queries.on(transaction).sql("select word from noted").query(String.class).single()))
                .isInstanceOf(LedgerException.class)
                .hasMessageContaining("The tables of the database are not as this release made them");
    }

    @Test
    void work_whose_question_the_database_gave_up_for_another_is_done_again() {
        run("create or replace function raise_given_up() returns text language plpgsql as "
                + "$$ begin raise exception 'given up' using errcode = '40001'; end $$");
        List<String> tries = new ArrayList<>();
        String told = transactions.run(transaction -> {
            tries.add("try");
            return tries.size() < 3
                    ? Queries.on(transaction).sql("select raise_given_up()").query(String.class).single()
                    : "done";
        });
        assertThat(told).isEqualTo("done");
        assertThat(tries).hasSize(3);
    }

    private static List<String> words(Connection connection) {
        return Queries.on(connection).sql("select word from noted").query(String.class).list();
    }

    private void run(String sql) {
        transactions.run(transaction -> {
            execute(transaction, sql);
            return null;
        });
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
