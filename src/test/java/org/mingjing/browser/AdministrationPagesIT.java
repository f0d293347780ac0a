package org.mingjing.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingjing.browser.Browsing.Hall;

/** The desk of the administrator: accounts, regions and departments, sources, calendars and health, in either language. */
@ExtendWith(Browsing.class)
class AdministrationPagesIT {

    @ParameterizedTest
    @CsvSource({"zh-CN, 账号, 新建账号, 添加角色, 新建, 已记下, 锁定, 已锁定, 保存角色", "en, Accounts, Add an account, Add a role, Make the account, "
            + "I have noted it down, Lock, locked, Save the roles"})
    void an_account_is_made_with_a_role_in_a_department_and_locked(String language, String title, String add, String addRole, String make,
            String seen, String lock, String locked, String grant, Hall hall) throws Exception {
        String account = "clerk-" + language.toLowerCase(Locale.ROOT);
        try (Visit visit = hall.visit(language)) {
            visit.open("/admin/accounts").signIn("keeper", hall.county().password("keeper"));
            assertThat(visit.heading(title)).isVisible();
            visit.button(add).click();
            visit.page().locator("input[name=account]").fill("No Name");
            visit.button(make).click();
            assertThat(visit.page().getByRole(AriaRole.ALERT)).isVisible();
            visit.page().locator("input[name=account]").fill(account);
            visit.button(addRole).click();
            visit.page().locator("select[name=role]").selectOption("respondent");
            visit.page().locator("select[name=kind]").selectOption("department");
            visit.page().locator("select[name=code]").selectOption(new SelectOption().setIndex(1));
            visit.assertIsUsableByAll();
            visit.picture("account-new-" + language);
            visit.button(make).click();
            assertThat(visit.page().locator("code").first()).not().isEmpty();
            visit.button(seen).click();
            Locator sheet = visit.page().locator("section[aria-label='" + account + "']");
            assertThat(sheet.locator("table tbody tr")).hasCount(1);
            visit.button(lock).click();
            assertThat(sheet.locator("table tbody tr")).hasCount(2);
            assertThat(visit.page().getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(account))).containsText(locked);
            visit.button(grant).click();
            assertThat(sheet.locator("table tbody tr")).hasCount(3);
            visit.page().locator("input[name=sought]").fill(account);
            assertThat(visit.page().locator("table").first().locator("tbody tr")).hasCount(1);
            visit.assertIsUsableByAll();
            visit.picture("accounts-" + language);
        }
    }

    @Test
    void an_account_is_found_and_opened_by_the_keyboard_alone(Hall hall) throws Exception {
        try (Visit visit = hall.visit("en")) {
            visit.open("/admin/accounts").signIn("keeper", hall.county().password("keeper"));
            visit.page().locator("input[name=sought]").focus();
            visit.type("newcomer");
            assertThat(visit.page().locator("table").first().locator("tbody tr")).hasCount(1);
            // The button that adds an account, the table that scrolls, the account.
            visit.type("Tab", "Tab", "Tab", "Enter");
            assertThat(visit.page().locator("section[aria-label=newcomer]")).isVisible();
        }
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, 地区与机构, 数据来源, 新建令牌, 工作日历, 运行状况", "en, Regions and departments, Sources, Make the token, Calendars, Health"})
    void the_registry_sources_calendars_and_health_are_seen(
            String language, String registry, String sources, String make, String calendars, String health, Hall hall) throws Exception {
        try (Visit visit = hall.visit(language)) {
            visit.open("/admin/registry").signIn("keeper", hall.county().password("keeper"));
            assertThat(visit.heading(registry)).isVisible();
            visit.page().locator("summary").first().click();
            assertThat(visit.page().locator("details table tbody tr").first()).isVisible();
            visit.assertIsUsableByAll();
            visit.picture("registry-" + language);
            go(visit, sources);
            visit.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("county").setExact(true)).click();
            visit.page().locator("input[name=all]").check();
            visit.button(make).click();
            assertThat(visit.page().locator("code").first()).containsText("mj_");
            visit.assertIsUsableByAll();
            visit.picture("sources-" + language);
            go(visit, calendars);
            assertThat(visit.page().getByText("2026-10-01")).isVisible();
            visit.assertIsUsableByAll();
            visit.picture("calendars-" + language);
            go(visit, health);
            assertThat(visit.page().locator("dd").first()).containsText("PostgreSQL");
            visit.assertIsUsableByAll();
            visit.picture("health-" + language);
        }
    }

    private static void go(Visit visit, String page) {
        visit.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(page).setExact(true)).click();
        assertThat(visit.heading(page)).isVisible();
    }

    @Test
    void a_monitor_works_through_conflicts_and_sees_no_account(Hall hall) throws Exception {
        try (Visit visit = hall.visit("en")) {
            visit.open("/admin/conflicts").signIn("monitor", hall.county().password("monitor"));
            assertThat(visit.heading("Conflicts")).isVisible();
            assertThat(visit.page().getByText("No conflict is open.").or(visit.page().locator("article")).first()).isVisible();
            assertThat(visit.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Accounts"))).hasCount(0);
            visit.assertIsUsableByAll();
        }
    }
}
