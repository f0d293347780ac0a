package org.mingjing.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingjing.browser.Browsing.Hall;

/** The pages of cards and tasks: a monitor gives a card and sets an item of an issue list, which stands in the list with its last day. */
@ExtendWith(Browsing.class)
class TaskPagesIT {

    private static final String DEPARTMENT = "11990521MB0001001X";
    private static final String CHARGED = "窗口未公示申请材料目录";

    @ParameterizedTest
    @CsvSource({"zh-CN, 督办、建议与问题清单, 交办事项, 办理经过, 返回清单", "en, 'Orders, suggestions, issue lists', Set a task, History, Back to the list"})
    void a_task_is_set_and_stands_in_the_list(String language, String title, String set, String history, String back, Hall hall) throws Exception {
        try (Visit visit = hall.visit(language)) {
            visit.open("/hall/tasks").signIn("monitor", hall.county().password("monitor"));
            assertThat(visit.heading(title)).isVisible();
            visit.assertIsUsableByAll();
            visit.page().locator("a.set").click();
            assertThat(visit.heading(set)).isVisible();
            visit.assertIsUsableByAll();
            visit.picture("set-task-" + language);
            fill(visit, "title", "Queue " + language);
            fill(visit, "source", "Inspection");
            fill(visit, "measures", "Two more desks");
            fill(visit, "department", DEPARTMENT);
            fill(visit, "deadline", "2099-12-31");
            fill(visit, "reason", "Third item");
            visit.page().locator("form button[type=submit]").click();

            assertThat(visit.heading("Queue " + language)).isVisible();
            assertThat(visit.heading(history)).isVisible();
            visit.assertIsUsableByAll();
            visit.picture("task-" + language);
            visit.page().locator("a").getByText(back).click();
            assertThat(visit.page().locator("table tbody tr").first()).containsText("Queue " + language);
            visit.assertIsUsableByAll();
            visit.picture("tasks-" + language);
        }
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, 人工发牌, 办理经过", "en, Give a card, History"})
    void a_card_is_given_and_is_a_warning_like_any_other(String language, String title, String history, Hall hall) throws Exception {
        try (Visit visit = hall.visit(language)) {
            visit.open("/hall/cards/new").signIn("monitor", hall.county().password("monitor"));
            assertThat(visit.heading(title)).isVisible();
            visit.assertIsUsableByAll();
            visit.picture("card-" + language);
            Locator submit = visit.page().locator("form button[type=submit]");
            assertThat(submit).isDisabled();
            fill(visit, "department", "none");
            fill(visit, "clause", "行政许可法第三十条");
            fill(visit, "facts", CHARGED);
            fill(visit, "reason", "视频巡查");
            submit.click();
            assertThat(visit.page().locator("[role=alert]").first()).isVisible();
            assertThat(visit.page().locator("[name=facts]")).hasValue(CHARGED);
            fill(visit, "department", DEPARTMENT);
            submit.click();
            assertThat(visit.heading(history)).isVisible();
            assertThat(visit.page().locator("body")).containsText(CHARGED);
            visit.assertIsUsableByAll();
            visit.picture("given-card-" + language);
        }
    }

    private static void fill(Visit visit, String name, String text) {
        visit.page().locator("[name=" + name + "]").fill(text);
    }
}
