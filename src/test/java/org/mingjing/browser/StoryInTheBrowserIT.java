package org.mingjing.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.mingjing.browser.Browsing.Hall;
import org.mingjing.cli.SignedInClient;
import org.mingjing.hall.StoryTown;
import tools.jackson.databind.JsonNode;

/** The story of one warning as those live it who sit at their pages: days go by, nobody sees more than their own part. */
@ExtendWith(Browsing.class)
class StoryInTheBrowserIT {

    private static final String CASE = "permit-1";
    private static final String DAY_OF_THE_CARD = "/api/v1/index/official?at=2024-03-26";

    @TempDir
    Path folder;

    @Test
    void a_card_that_was_answered_late_is_contested_with_evidence_and_withdrawn_by_another_reviewer(Hall hall) throws Exception {
        try (StoryTown town = StoryTown.begin(folder, "2024-03-04 09:00")) {
            town.on("2024-03-04 11:00").accept(CASE, "2024-03-04 10:00");
            JsonNode before = StoryTown.ask(town.as(StoryTown.MONITOR), DAY_OF_THE_CARD);
            overruns(hall, town);
            isAnsweredLate(hall, town);
            at(hall, town, StoryTown.REVIEWER, visit -> act(opened(visit), "uphold", "升级不属于客观原因。"));
            town.on("2024-04-10 10:00");
            isContestedWithEvidence(hall, town);
            at(hall, town, StoryTown.REVIEWER, visit -> assertThat(choice(opened(visit), "accept-contest")).hasCount(0));
            town.on("2024-04-12 10:00");
            at(hall, town, StoryTown.OTHER_REVIEWER, visit -> {
                opened(visit);
                assertThat(visit.page().locator("ol a[download]")).hasText("专家评审记录.txt");
                act(visit, "accept-contest", "评审记录属实，用时应当扣除。");
                assertThat(visit.page().locator(".said")).containsText("已撤销");
                town.await("/api/v1/index/official/corrections?subject=wang&purpose=handling", answer -> !answer.path("corrections").isEmpty());
                visit.page().reload();
                assertThat(visit.page().locator("ol table")).containsText("王某");
                visit.picture("story-withdrawn");
            });
            Assertions.assertThat(StoryTown.ask(town.as(StoryTown.MONITOR), DAY_OF_THE_CARD)).isEqualTo(before);
            at(hall, town, StoryTown.OFFICIAL, visit -> {
                visit.open("/mine/looks");
                assertThat(visit.page().locator("tbody tr").filter(new Locator.FilterOptions().setHasText("孙某")).first()).isVisible();
                assertThat(visit.page().locator("tbody")).containsText("李某");
                visit.assertIsUsableByAll();
                visit.picture("story-looks");
            });
        }
    }

    /** First the monitor sees a reminder arise in a queue that is open, then a card. */
    private static void overruns(Hall hall, StoryTown town) throws Exception {
        at(hall, town, StoryTown.MONITOR, visit -> {
            visit.open("/hall/warnings");
            town.on("2024-03-25 08:00").awaitWarning(CASE, one -> one.path("level").asString("").equals("reminder"));
            visit.page().reload();
            assertThat(visit.page().locator("table tbody .level.reminder")).isVisible();
            town.on("2024-03-26 09:00").awaitWarning(CASE, one -> one.path("level").asString("").equals("yellow"));
            visit.page().reload();
            assertThat(visit.page().locator("table tbody .level.yellow")).isVisible();
        });
    }

    private static void isAnsweredLate(Hall hall, StoryTown town) throws Exception {
        town.on("2024-04-06 09:00").awaitWarning(CASE, one -> one.path("state").asString("").equals("silent"));
        at(hall, town, StoryTown.RESPONDENT, visit -> act(mine(visit), "answer", "系统升级期间未能办理，已于次日补办。"));
    }

    private static void isContestedWithEvidence(Hall hall, StoryTown town) throws Exception {
        at(hall, town, StoryTown.OFFICIAL, visit -> {
            choose(mine(visit), "contest");
            visit.type("专家评审用时依法不计入办理期限，评审记录见附件。");
            visit.page().locator("input[type=file]").setInputFiles(new FilePayload("专家评审记录.txt", "text/plain",
                    "2024年3月6日至3月22日，专家评审。".getBytes(StandardCharsets.UTF_8)));
            assertThat(visit.page().locator(".attach li")).containsText("专家评审记录.txt");
            assertThat(visit.page().locator(".attach progress")).hasCount(0);
            visit.page().locator("textarea").focus();
            visit.type("Control+Enter");
            assertThat(visit.page().locator(".said")).isVisible();
            visit.assertIsUsableByAll();
            visit.picture("story-contested");
        });
    }

    private static Visit opened(Visit visit) {
        visit.open("/hall/warnings");
        visit.page().locator("table tbody tr").filter(about()).getByRole(AriaRole.LINK).first().click();
        assertThat(visit.heading("办理经过")).isVisible();
        return visit;
    }

    private static Visit mine(Visit visit) {
        visit.open("/mine");
        visit.page().locator("article").filter(about()).getByRole(AriaRole.LINK).first().click();
        return visit;
    }

    private static Locator.FilterOptions about() {
        return new Locator.FilterOptions().setHasText("许可决定时限");
    }

    private static void choose(Visit visit, String act) {
        choice(visit, act).check();
    }

    private static Locator choice(Visit visit, String act) {
        return visit.page().locator("input[name=act][value=" + act + "]");
    }

    private static void act(Visit visit, String act, String reason) {
        choose(visit, act);
        visit.type(reason, "Control+Enter");
        assertThat(visit.page().locator(".said")).isVisible();
    }

    /** What somebody does at a browser of their own. */
    private interface Doing {
        void at(Visit visit) throws Exception;
    }

    private static void at(Hall hall, StoryTown town, String account, Doing doing) throws Exception {
        try (Visit visit = new Visit(hall.machine().browser(), town.address(), "zh-CN")) {
            visit.open("/sign-in").signIn(account, SignedInClient.chosen(account));
            assertThat(visit.button("退出登录")).isVisible();
            doing.at(visit);
        }
    }
}
