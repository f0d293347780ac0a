package org.mingjing.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingjing.browser.Browsing.Hall;

/** Who looked, as the official reads it; and a personal file that one asks for, another approves and the first opens. */
@ExtendWith(Browsing.class)
class LooksPagesIT {

    @ParameterizedTest
    @CsvSource({"zh-CN, 谁查看了我, 您的账号没有对应的公职人员", "en, Who looked at me, Your account belongs to no official"})
    void whoever_facts_do_not_name_reads_why_there_is_nothing(String language, String title, String nobody, Hall hall) throws Exception {
        try (Visit visit = hall.visit(language)) {
            visit.open("/mine/looks").signIn("respondent", hall.county().password("respondent"));
            // Its own heading, and that of the empty page.
            assertThat(visit.heading(title)).isVisible();
            assertThat(visit.heading(nobody)).isVisible();
            visit.assertIsUsableByAll();
            visit.picture("looks-empty-" + language);
        }
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, 提交申请, 批准, 打开档案, 个人档案, 个人档案查询", "en, Send the request, Approve, Open the file, the personal file, Personal files"})
    void a_file_is_asked_for_approved_and_opened_and_the_official_reads_that(
            String language, String send, String approve, String open, String file, String title, Hall hall) throws Exception {
        String official = hall.county().official();
        try (Visit visit = hall.visit(language)) {
            visit.open("/hall/dossiers").signIn("reviewer", hall.county().password("reviewer"));
            assertThat(visit.heading(title)).isVisible();
            visit.assertIsUsableByAll();
            visit.page().locator("input[name=official]").fill(official);
            visit.page().locator("select").selectOption("complaint");
            visit.page().locator("input[name=note]").fill("No. 7");
            visit.button(send).click();
            assertThat(visit.page().locator("article").first()).containsText(official);
            visit.assertIsUsableByAll();
            visit.picture("dossiers-asked-" + language);
        }
        try (Visit visit = hall.visit(language)) {
            visit.open("/hall/dossiers").signIn("monitor", hall.county().password("monitor"));
            Locator asked = visit.page().locator("article").filter(new Locator.FilterOptions().setHas(visit.button(approve))).first();
            asked.locator("input[name=reason]").fill("It is needed.");
            visit.assertIsUsableByAll();
            visit.picture("dossiers-approve-" + language);
            asked.getByRole(AriaRole.BUTTON).first().click();
            assertThat(visit.page().locator("article").first()).containsText("It is needed.");
        }
        try (Visit visit = hall.visit(language)) {
            visit.open("/hall/dossiers").signIn("reviewer", hall.county().password("reviewer"));
            visit.page().getByRole(AriaRole.LINK).filter(new Locator.FilterOptions().setHasText(open)).first().click();
            assertThat(visit.page().locator("main table tbody tr").first()).isVisible();
            visit.assertIsUsableByAll();
            assertThat(visit.page().locator("main")).containsText(language.equals("en") ? "Integrity-risk index" : "勤廉风险指数");
            visit.picture("dossier-" + language);
        }
        try (Visit visit = hall.visit(language)) {
            visit.open("/mine/looks").signIn("official", hall.county().password("official"));
            assertThat(visit.page().locator("main tbody tr").filter(new Locator.FilterOptions().setHasText(file)).first()).isVisible();
            visit.assertIsUsableByAll();
            visit.picture("looks-" + language);
            visit.open("/mine");
            visit.page().locator("article").first().waitFor();
            visit.assertIsUsableByAll();
            visit.picture("mine-official-" + language);
        }
    }
}
