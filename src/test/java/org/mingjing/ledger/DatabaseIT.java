package org.mingjing.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingjing.database.Database;
import org.mingjing.database.LedgerException;
import org.mingjing.database.ServiceClaim;
import org.mingjing.given.ForkFolder;
import org.mingjing.log.LedgerKey;
import org.mingjing.postgres.ChildJvm;

/** One database shared by several processes, and one service on it. */
class DatabaseIT {

    private static final Path HOME = ForkFolder.named("shared-home");

    private TestDatabase test;

    @BeforeEach
    void open() throws SQLException {
        test = TestDatabase.create();
    }

    @AfterEach
    void close() throws SQLException {
        test.close();
    }

    @Test
    void a_command_attaches_to_the_database_of_a_running_service_and_leaves_it_up() throws Exception {
        try (ChildJvm service = ChildJvm.start(HoldingOwner.class, HOME.toString())) {
            assertThat(service.message()).isEqualTo("owner");
            for (int command = 1; command <= 2; command++) {
                try (Database database = Database.open(HOME, null)) {
                    assertThat(database.ownsServer()).isFalse();
                    assertThat(Ledger.open(database, LedgerKey.in(HOME)).size()).isZero();
                }
            }
            service.release();
        }
    }

    @Test
    void two_services_on_one_home_are_refused_and_the_next_may_start_when_the_first_ended() throws Exception {
        try (ChildJvm service = ChildJvm.start(HoldingOwner.class, HOME.toString())) {
            assertThat(service.message()).isEqualTo("owner");
            try (Database second = Database.open(HOME, null)) {
                assertThatThrownBy(() -> second.claimService(why -> { }))
                        .isInstanceOf(LedgerException.class).hasMessageContaining("two services on one home");
            }
            service.release();
        }
        try (Database next = Database.open(HOME, null)) {
            assertThat(next.ownsServer()).isTrue();
            next.claimService(why -> { }).close();
        }
    }

    @Test
    void two_services_on_one_database_are_refused_and_the_next_may_start_when_the_first_ended() throws Exception {
        try (Database second = Database.open(HOME, test.url())) {
            ServiceClaim first = test.database().claimService(why -> { });
            assertThatThrownBy(() -> second.claimService(why -> { }))
                    .isInstanceOf(LedgerException.class).hasMessageContaining("Another service already runs");
            first.close();
            second.claimService(why -> { }).close();
        }
    }

    @Test
    void an_address_of_another_kind_of_database_is_refused() {
        assertThatThrownBy(() -> Database.open(HOME, "jdbc:h2:mem:x"))
                .isInstanceOf(LedgerException.class).hasMessageContaining("must begin with jdbc:postgresql:");
    }

    @Test
    void a_database_that_does_not_answer_is_named_without_its_password() {
        assertThatThrownBy(() -> Database.open(HOME, "jdbc:postgresql://127.0.0.1:1/x?user=u&password=geheim"))
                .isInstanceOf(LedgerException.class)
                .hasMessageContaining("jdbc:postgresql://127.0.0.1:1/x cannot be reached")
                .hasMessageNotContaining("geheim");
    }

    @Test
    void a_wrong_password_is_said_to_be_wrong() {
        assertThatThrownBy(() -> Database.open(HOME, test.url() + "x"))
                .isInstanceOf(LedgerException.class).hasMessageContaining("it does not let this user in with this password");
    }

    @Test
    void a_database_that_cannot_hold_every_character_is_refused() throws SQLException {
        String name = "ascii_" + ProcessHandle.current().pid();
        try (Connection connection = test.database().dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name + " encoding 'SQL_ASCII' template template0");
            try {
                assertThatThrownBy(() -> Database.open(HOME, test.url().replaceFirst("/test_[^?]*", "/" + name)))
                        .isInstanceOf(LedgerException.class).hasMessageContaining("encoded in SQL_ASCII");
            } finally {
                statement.execute("drop database " + name);
            }
        }
    }

    @Test
    void a_record_signed_with_another_key_is_not_added_to() throws Exception {
        test.ledger().receive(SomeFacts.facts(0, 1), SomeFacts.MONDAY);
        LedgerKey other = LedgerKey.in(HOME.resolveSibling("other-home"));

        assertThatThrownBy(() -> Ledger.open(test.database(), other))
                .isInstanceOf(LedgerException.class).hasMessageContaining("signed with another key");
    }

    @Test
    void nothing_is_added_to_an_altered_head_but_it_can_still_be_read() throws Exception {
        test.ledger().receive(SomeFacts.facts(0, 5), SomeFacts.MONDAY);
        test.tamper("update record_head set frontier = set_byte(frontier, 0, 255 - get_byte(frontier, 0))");
        Ledger ledger = test.ledger();

        assertThat(ledger.size()).isEqualTo(5);
        assertThatThrownBy(() -> ledger.receive(SomeFacts.facts(5, 6), SomeFacts.MONDAY))
                .isInstanceOf(LedgerException.class).hasMessageContaining("run audit verify");
    }

    @Test
    void the_record_refuses_changes() throws SQLException {
        test.ledger().receive(SomeFacts.facts(0, 1), SomeFacts.MONDAY);
        for (String change : new String[] {
            "update record set body = '{}'", "delete from record", "truncate record", "delete from record_head",
            "update record_tile set idx = 1"
        }) {
            try (Connection connection = test.database().dataSource().getConnection();
                    Statement statement = connection.createStatement()) {
                assertThatThrownBy(() -> statement.execute(change)).hasMessageContaining("The record is append-only");
            }
        }
    }
}
