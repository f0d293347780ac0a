package org.mingjing.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingjing.browser.Browsing.Hall;

/** The pages of warnings, with those of a generated county: seen in the hall, found in the queue, answered by a department. */
@ExtendWith(Browsing.class)
class WarningPagesIT {

    private static final int PATIENCE_MS = 60_000;
    private static final String REASON = "The system stood still for three days; the decision was made on the fourth.";

    @ParameterizedTest
    @CsvSource({"zh-CN, 监察大厅, 部门已认定风险", "en, Monitoring hall, Confirmed risk of departments"})
    void the_hall_shows_the_whole_and_listens(String language, String title, String risk, Hall hall) throws Exception {
        try (Visit visit = hall.visit(language)) {
            visit.open("/hall").signIn("monitor", hall.county().password("monitor"));
            assertThat(visit.heading(title)).isVisible();
            assertThat(visit.heading(risk)).isVisible();
            assertThat(visit.page().locator(".levels .figure").first()).isVisible();
            assertThat(visit.page().locator(".connection.open")).isVisible();
            assertThat(visit.page().locator(".last-day svg")).isVisible();
            assertThat(visit.page().locator(".risk .shade .number").first()).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE_MS));
            assertThat(visit.page().locator(".deadlines dd").first()).isVisible();
            assertThat(visit.page().locator(".sources .heard")).isVisible();
            visit.assertIsUsableByAll();
            visit.picture("hall-" + language);
        }
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, 预警队列, 红牌, 办件时间线, 办理经过", "en, Warning queue, Red, The case over time, History"})
    void a_warning_is_found_in_the_queue_by_keys_alone(
            String language, String title, String red, String course, String history, Hall hall) throws Exception {
        try (Visit visit = hall.visit(language)) {
            visit.open("/hall/warnings").signIn("reviewer", hall.county().password("reviewer"));
            assertThat(visit.heading(title)).isVisible();
            Locator rows = visit.page().locator("table tbody tr");
            assertThat(rows.first()).isVisible();
            visit.assertIsUsableByAll();
            visit.picture("queue-" + language);
            visit.type("j");
            assertThat(rows.nth(1)).hasAttribute("aria-current", "true");
            visit.type("k", "Enter");
            assertThat(visit.heading(course)).isVisible();
            assertThat(visit.heading(history)).isVisible();
            assertThat(visit.page().locator(".timeline svg .step").first()).isVisible();
            assertThat(visit.page().locator(".tables .matched").first()).isVisible();
            assertThat(visit.page().locator(".tables .actual td").first()).not().isEmpty();
            visit.assertIsUsableByAll();
            visit.picture("warning-" + language);
        }
    }

    @Test
    void what_is_chosen_in_the_queue_stands_in_the_address(Hall hall) {
        try (Visit visit = hall.visit("en")) {
            visit.open("/hall/warnings").signIn("monitor", hall.county().password("monitor"));
            visit.button("Red").click();
            assertThat(visit.page()).hasURL(Pattern.compile("/hall/warnings\\?level=red$"));
            visit.page().reload();
            assertThat(visit.button("Red")).hasAttribute("aria-pressed", "true");
            assertThat(visit.page().locator("table tbody .level.red").first()).isVisible();
            assertThat(visit.page().locator("table tbody .level.yellow")).hasCount(0);
        }
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, 选择文件", "en, Choose files"})
    void files_go_with_an_act_and_a_wrong_one_costs_no_text(String language, String choose, Hall hall) throws Exception {
        try (Visit visit = hall.visit(language)) {
            visit.open("/hall/warnings").signIn("reviewer", hall.county().password("reviewer"));
            visit.page().locator("table tbody tr").first().getByRole(AriaRole.LINK).first().click();
            visit.page().getByRole(AriaRole.RADIO).first().check();
            visit.type(REASON);
            // The button is reached by keys and opens the chooser of the machine.
            FileChooser chooser = visit.page().waitForFileChooser(() -> visit.button(choose).press("Enter"));
            chooser.setFiles(new FilePayload[] {
                new FilePayload("情况说明.txt", "text/plain", ("说明 " + language).getBytes(StandardCharsets.UTF_8)),
                new FilePayload("scan.pdf", "application/pdf", "no PDF".getBytes(StandardCharsets.UTF_8))});
            assertThat(visit.page().locator(".attach li").first()).containsText("情况说明.txt");
            assertThat(visit.page().locator(".attach [role=alert]")).containsText("scan.pdf");
            assertThat(visit.page().locator("textarea")).hasValue(REASON);
            visit.assertIsUsableByAll();
            visit.picture("attach-" + language);
            visit.page().reload();
            assertThat(visit.page().locator("textarea")).hasValue(REASON);
            assertThat(visit.page().locator(".attach li")).hasCount(1);
            visit.page().locator("textarea").focus();
            visit.type("Control+Enter");
            assertThat(visit.page().locator(".said")).isVisible();
            Locator saved = visit.page().locator("ol a[download]").last();
            assertThat(saved).hasText("情况说明.txt");
            assertEquals("情况说明.txt", visit.page().waitForDownload(saved::click).suggestedFilename());
            visit.assertIsUsableByAll();
            visit.picture("attached-" + language);
        }
    }

    @Test
    void a_past_instant_stands_in_the_address_and_is_marked_as_past(Hall hall) throws Exception {
        try (Visit visit = hall.visit("zh-CN")) {
            visit.open("/hall/warnings").signIn("monitor", hall.county().password("monitor"));
            visit.page().locator("table tbody tr a").first().click();
            assertThat(visit.heading("办理")).isVisible();
            visit.page().locator("input[name=asOf]").fill("2199-01-01T08:00");
            visit.button("查看").click();
            assertThat(visit.page()).hasURL(Pattern.compile("\\?asOf=2199-01-01T00:00:00.000Z$"));
            assertThat(visit.page().locator(".past")).containsText("2199-01-01 08:00");
            assertThat(visit.heading("办理")).hasCount(0);
            visit.page().getByText("回到现在").click();
            assertThat(visit.heading("办理")).isVisible();
            visit.page().locator("input[name=asOf]").fill("2001-01-01T08:00");
            visit.button("查看").click();
            assertThat(visit.page().getByRole(AriaRole.ALERT)).isVisible();
        }
    }

    @Test
    void no_act_goes_without_a_file_that_is_still_on_its_way(Hall hall) {
        try (Visit visit = hall.visit("en")) {
            visit.open("/hall/warnings").signIn("reviewer", hall.county().password("reviewer"));
            visit.page().locator("table tbody tr").nth(1).getByRole(AriaRole.LINK).first().click();
            visit.page().getByRole(AriaRole.RADIO).first().check();
            visit.type(REASON);
            AtomicReference<Route> held = new AtomicReference<>();
            visit.page().route(Pattern.compile("/attachments"), held::set);
            visit.page().locator("input[type=file]").setInputFiles(
                    new FilePayload("slow.txt", "text/plain", "slow".getBytes(StandardCharsets.UTF_8)));
            assertThat(visit.page().locator(".attach progress")).isVisible();
            visit.page().locator("textarea").focus();
            visit.type("Control+Enter");
            assertThat(visit.page().getByText("A file is still on its way")).isVisible();
            assertThat(visit.page().locator(".said")).hasCount(0);
            held.get().resume();
            assertThat(visit.page().locator(".attach progress")).hasCount(0);
            visit.type("Control+Enter");
            assertThat(visit.page().locator(".said")).isVisible();
            assertThat(visit.page().locator("ol a[download]").last()).hasText("slow.txt");
        }
    }

    @Test
    void what_is_snoozed_leaves_the_own_list_and_comes_back_with_its_reason_told(Hall hall) throws Exception {
        try (Visit visit = hall.visit("en")) {
            visit.open("/hall/warnings").signIn("monitor", hall.county().password("monitor"));
            Locator first = visit.page().locator("table tbody tr a").first();
            String address = first.getAttribute("href");
            first.click();
            visit.page().locator("input[name=until]").fill(LocalDate.now().plusDays(3).toString());
            visit.page().locator("input[name=snooze-reason]").fill("The expert review is due on Friday.");
            visit.button("Snooze").click();
            assertThat(visit.page().locator(".snooze li")).containsText("The expert review is due on Friday.");
            visit.assertIsUsableByAll();
            visit.open("/hall/warnings");
            assertThat(visit.page().locator("table tbody tr").first()).isVisible();
            assertThat(visit.page().locator("a[href='" + address + "']")).hasCount(0);
            visit.open("/hall/warnings?snoozed=only");
            visit.page().locator("a[href='" + address + "']").click();
            visit.button("Bring it back").click();
            assertThat(visit.button("Snooze")).isVisible();
            visit.open("/hall/warnings?q=Time%20for");
            assertThat(visit.page().locator("table tbody tr").first()).isVisible();
        }
    }

    @Test
    void an_answer_outlives_the_end_of_the_session_and_is_recorded(Hall hall) throws Exception {
        try (Visit visit = hall.visit("en")) {
            visit.open("/mine").signIn("respondent", hall.county().password("respondent"));
            assertThat(visit.heading("My warnings")).isVisible();
            visit.assertIsUsableByAll();
            visit.picture("mine");
            // The service tells people of what it has found while this page is open.
            Locator asked = visit.page().locator("article").filter(new Locator.FilterOptions().setHasText("Please answer")).first();
            assertThat(asked).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE_MS));
            asked.getByRole(AriaRole.LINK).click();
            assertThat(visit.heading("Next act")).isVisible();
            visit.assertIsUsableByAll();
            visit.page().getByRole(AriaRole.RADIO).first().check();
            visit.type(REASON);
            visit.page().context().clearCookies();
            visit.type("Control+Enter");
            assertThat(visit.heading("Sign in")).isVisible();
            visit.signIn("respondent", hall.county().password("respondent"));
            Locator written = visit.page().locator("textarea");
            assertThat(written).hasValue(REASON);
            written.focus();
            visit.type("Control+Enter");
            assertThat(visit.page().locator(".said")).isVisible();
            assertThat(visit.page().locator("ol .reason").last()).hasText(REASON);
            visit.picture("answered");
        }
    }
}
