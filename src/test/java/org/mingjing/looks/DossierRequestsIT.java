package org.mingjing.looks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjing.database.LedgerException;
import org.mingjing.drivers.Installation;
import org.mingjing.ledger.TestDatabase;
import org.mingjing.people.Grant;
import org.mingjing.people.Person;
import org.mingjing.people.Role;
import org.mingjing.people.Scope;
import org.mingjing.people.Sight;

/** Personal files hold for a time; an opening that cannot be recorded is none. */
class DossierRequestsIT {

    private static final Instant NOW = Instant.parse("2026-07-01T08:00:00Z");
    private static final Purposes PURPOSES = Purposes.read("");
    private static final Person LI = person("li", Role.REVIEWER);
    private static final Person GUAN = person("guan", Role.MONITOR);

    @TempDir
    Path home;

    private static Person person(String account, Role role) {
        return new Person(account, account, List.of(new Grant(role, Scope.everything())), null, null, null);
    }

    /** What the house knows at an instant. */
    private final class Day implements AutoCloseable {

        private final Installation installation;
        private final Openings openings;
        private final DossierRequests requests;

        private Day(TestDatabase test, Instant now) {
            installation = Installation.open(new Installation.Options(home, test.url(), List.of(), Clock.fixed(now, ZoneOffset.UTC),
                    compiling -> () -> { }));
            openings = new Openings(installation, PURPOSES);
            requests = new DossierRequests(installation, PURPOSES, openings);
        }

        private DossierRequest ask(boolean urgent) {
            return requests.ask(LI, new DossierRequests.Asked("wang", "D1", new StatedPurpose("complaint", "No. 7"), "", urgent));
        }

        @Override
        public void close() {
            installation.close();
        }
    }

    @Test
    void an_approved_request_holds_for_three_days_and_one_that_nobody_decides_for_a_week() throws Exception {
        try (TestDatabase test = TestDatabase.create()) {
            String id;
            String undecided;
            try (Day day = new Day(test, NOW)) {
                id = day.ask(false).id();
                undecided = day.ask(false).id();
                assertThatThrownBy(() -> day.requests.open(LI, "wang")).hasMessageContaining("approved request");
                day.requests.decide(GUAN, Sight.everything(), id, true, "needed");
                assertThat(day.requests.open(LI, "wang").id()).isEqualTo(id);
                assertThatThrownBy(() -> day.requests.open(GUAN, "wang")).as("another person").isInstanceOf(LookRefused.class);
                assertThatThrownBy(() -> day.requests.open(LI, "zhao")).as("another file").isInstanceOf(LookRefused.class);
            }
            try (Day later = new Day(test, NOW.plus(Duration.ofHours(73)))) {
                assertThatThrownBy(() -> later.requests.open(LI, "wang")).isInstanceOf(LookRefused.class);
                assertThat(later.requests.list(GUAN, Sight.everything(), Long.MAX_VALUE, 10)).extracting(one -> one.uses())
                        .containsExactly(1L, 0L);
            }
            try (Day later = new Day(test, NOW.plus(Duration.ofDays(8)))) {
                assertThatThrownBy(() -> later.requests.decide(GUAN, Sight.everything(), undecided, true, "late"))
                        .hasMessageContaining("its time is up");
            }
        }
    }

    @Test
    void an_urgent_one_holds_for_two_hours_and_is_marked() throws Exception {
        try (TestDatabase test = TestDatabase.create()) {
            try (Day day = new Day(test, NOW)) {
                day.ask(true);
                day.requests.open(LI, "wang");
                assertThat(day.openings.at("wang", Long.MAX_VALUE, 10)).singleElement().satisfies(look -> assertThat(look.urgent()).isTrue());
            }
            try (Day later = new Day(test, NOW.plus(Duration.ofHours(3)))) {
                assertThatThrownBy(() -> later.requests.open(LI, "wang")).isInstanceOf(LookRefused.class);
            }
        }
    }

    @Test
    void what_cannot_be_recorded_is_not_opened() throws Exception {
        try (TestDatabase test = TestDatabase.create(); Day day = new Day(test, NOW)) {
            Viewed viewed = Viewed.ofCase("case", "C-1", "w", List.of("wang"));
            day.openings.open(LI, viewed, StatedPurpose.NONE);
            day.installation.ledger().close();
            assertThatThrownBy(() -> day.openings.open(GUAN, viewed, StatedPurpose.NONE)).isInstanceOf(LedgerException.class);
            assertThatThrownBy(() -> day.openings.open(GUAN, viewed, StatedPurpose.NONE)).as("nor the second time").isInstanceOf(LedgerException.class);
        }
    }
}
