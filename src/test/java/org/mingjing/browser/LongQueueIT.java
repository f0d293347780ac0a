package org.mingjing.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjing.ledger.TestDatabase;

/** A queue of 100,000 warnings is gone through by keys, page by page, and searched. */
class LongQueueIT {

    private static final int WARNINGS = 100_000;
    /** Copies one warning with its newest act, beyond the end of the log, many times. */
    private static final String COPIED = """
            with one as (select w.*, r.body, r.leaf_hash from warning w join record r on r.seq = w.seq order by w.raised_seq limit 1),
            acts as (insert into record (seq, kind, leaf_hash, body)
                select 10000000 + n, 'fact', leaf_hash, regexp_replace(replace(body, id, id || n), '"raisedSeq":[0-9]+', '"raisedSeq":' || (10000000 + n))
                from one, generate_series(1, %1$d) n)
            insert into warning (id, seq, raised_seq, followed_seq, case_id, rule, level, state, department, official, named, assignee)
            select id || n, 10000000 + n, 10000000 + n, followed_seq, 'L' || n, rule, level, state, department, official, named, ''
            from one, generate_series(1, %1$d) n
            """.formatted(WARNINGS);

    @TempDir
    Path folder;

    @Test
    void a_queue_of_a_hundred_thousand_is_gone_through_by_keys() throws Exception {
        Machine machine = Machine.start();
        try (TestDatabase test = TestDatabase.create(); ServedCounty county = ServedCounty.start(folder, "--database-url", test.url())) {
            try (Connection connection = test.database().dataSource().getConnection()) {
                connection.createStatement().execute(COPIED);
                connection.createStatement().execute("analyze warning");
            }
            try (Visit visit = new Visit(machine.browser(), county.address(), "zh-CN")) {
                visit.open("/hall/warnings").signIn("monitor", county.password("monitor"));
                Locator rows = visit.page().locator("table tbody tr");
                Set<String> seen = new HashSet<>();
                for (int page = 0; page < 5; page++) {
                    assertThat(rows).hasCount(50);
                    rows.getByRole(AriaRole.LINK).all().forEach(link -> seen.add(link.getAttribute("href")));
                    visit.type("j", "j", "k");
                    assertThat(rows.nth(1)).hasAttribute("aria-current", "true");
                    String address = visit.page().url();
                    visit.type("n");
                    assertThat(visit.page()).not().hasURL(address);
                    assertThat(rows.first()).hasAttribute("aria-current", "true");
                }
                assertThat(seen).as("no warning twice, none left out").hasSizeGreaterThanOrEqualTo(200);
                visit.page().navigate(county.address() + "/hall/warnings?q=L77777");
                assertThat(rows).hasCount(1);
                visit.page().navigate(county.address() + "/hall/warnings?level=red,yellow,reminder&assignee=none");
                assertThat(rows).hasCount(50);
                assertThat(visit.page()).hasURL(Pattern.compile("assignee=none"));
            }
        } finally {
            machine.close();
        }
    }
}
