package org.mingjing.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingjing.browser.Browsing.Hall;

/** The frame of the pages as people meet it: signing in, in either language, by the keyboard alone, light and dark. */
@ExtendWith(Browsing.class)
class PagesIT {

    private static final String OTHER_PASSWORD = "eleven quiet herons at dusk";

    @Test
    void somebody_new_says_a_password_of_their_own_first_and_by_the_keyboard_alone(Hall hall) throws Exception {
        try (Visit visit = hall.visit("en")) {
            visit.open("/");
            assertThat(visit.heading("Sign in")).isVisible();
            visit.assertIsUsableByAll();
            String first = hall.county().password("newcomer");
            visit.type("newcomer", "Tab", first, "Enter");
            assertThat(visit.heading("Change the password")).isVisible();
            visit.assertIsUsableByAll();
            visit.type(first, "Tab", OTHER_PASSWORD, "Tab", OTHER_PASSWORD, "Enter");
            assertThat(visit.button("Sign out")).isVisible();
            assertThat(visit.heading("Change the password")).not().isVisible();
        }
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, 登录, 首次登录, 退出登录", "en, Sign in, Signing in for the first time, Sign out"})
    void a_wrong_password_is_told_and_a_right_one_leads_on(String language, String signIn, String first, String signOut, Hall hall)
            throws Exception {
        try (Visit visit = hall.visit(language)) {
            visit.open("/sign-in");
            assertThat(visit.heading(first)).isVisible();
            visit.picture("sign-in-" + language);
            visit.signIn("author", "not the password");
            assertThat(visit.page().getByRole(AriaRole.ALERT)).isVisible();
            visit.assertIsUsableByAll();
            visit.signIn("author", hall.county().password("author"));
            assertThat(visit.button(signOut)).isVisible();
            visit.button(signOut).click();
            assertThat(visit.heading(signIn)).isVisible();
        }
    }

    @Test
    void language_and_theme_change_at_once_and_stay(Hall hall) throws Exception {
        try (Visit visit = hall.visit("zh-CN")) {
            visit.open("/sign-in");
            assertThat(visit.heading("登录")).isVisible();
            visit.button("English").click();
            assertThat(visit.heading("Sign in")).isVisible();
            visit.button("Dark").click();
            visit.assertIsUsableByAll();
            visit.picture("sign-in-dark");
            visit.page().reload();
            assertThat(visit.heading("Sign in")).isVisible();
            assertThat(visit.page().locator("html.dark[lang=en]")).hasCount(1);
        }
    }

    @Test
    void whoever_comes_by_an_address_is_there_after_signing_in(Hall hall) {
        try (Visit visit = hall.visit("en")) {
            visit.open("/admin/nothing?of=this");
            assertThat(visit.heading("There is no such page")).isVisible();
            visit.open("/password");
            visit.signIn("author", hall.county().password("author"));
            assertThat(visit.heading("Change the password")).isVisible();
        }
    }
}
