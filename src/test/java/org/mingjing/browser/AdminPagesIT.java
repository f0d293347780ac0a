package org.mingjing.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingjing.browser.Browsing.Hall;
import org.mingjing.notices.Receiver;

/** The pages of administration: a channel is set up, tried and switched off; what was given up is shown, and the jobs. */
@ExtendWith(Browsing.class)
class AdminPagesIT {

    @ParameterizedTest
    @CsvSource({"zh-CN, 通知渠道, 添加渠道, 网络回调（Webhook）, 编号（小写字母、数字、连字符）, 地址, 签名密钥, 添加, 测试, 已送达接收方。, 接收方返回状态500。, 送达情况, 后台任务",
            "en, Channels, Add a channel, Webhook, 'Id (small letters, digits, dash)', Address, Secret for signatures, Add, Test, It has arrived at the receiver., "
                    + "The receiver answered with status 500., Deliveries, Jobs"})
    void a_channel_is_set_up_and_tried(String language, String title, String add, String kind, String id, String address, String secret, String make,
            String test, String arrived, String failed, String deliveries, String jobs, Hall hall) throws Exception {
        try (Receiver receiver = new Receiver(); Visit visit = hall.visit(language)) {
            visit.open("/admin").signIn("keeper", hall.county().password("keeper"));
            assertThat(visit.heading(title)).isVisible();
            visit.button(add).click();
            visit.page().getByLabel(kind).check();
            visit.page().getByLabel(id).fill("hook-" + language.toLowerCase(Locale.ROOT));
            visit.page().locator("input[name=address]").fill(receiver.address() + "/in?token=hidden");
            visit.page().locator("input[name=secret]").fill("short");
            visit.button(make).click();
            assertThat(visit.page().getByRole(AriaRole.ALERT)).containsText("16");
            visit.assertIsUsableByAll();
            visit.page().locator("input[name=secret]").fill("a-secret-of-a-test-1");
            visit.button(make).click();
            Locator card = visit.page().locator("article").filter(new Locator.FilterOptions().setHasText("hook-" + language.toLowerCase(Locale.ROOT)));
            assertThat(card).containsText(receiver.address());
            assertThat(visit.page().locator("body")).not().containsText("hidden");
            receiver.next(Receiver.Answer.of(500));
            card.getByText(test, new Locator.GetByTextOptions().setExact(true)).click();
            assertThat(card.locator("[role=status]")).containsText(failed);
            card.getByText(test, new Locator.GetByTextOptions().setExact(true)).click();
            assertThat(card.locator("[role=status]")).containsText(arrived);
            visit.assertIsUsableByAll();
            visit.picture("channels-" + language);
            visit.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(deliveries)).click();
            assertThat(visit.heading(deliveries)).isVisible();
            visit.assertIsUsableByAll();
            visit.picture("deliveries-" + language);
            visit.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(jobs)).click();
            assertThat(visit.page().locator("table tbody tr").first()).isVisible();
            visit.assertIsUsableByAll();
            visit.picture("jobs-" + language);
        }
    }

    @Test
    void whoever_may_not_administer_sees_of_it_what_they_may(Hall hall) {
        try (Visit visit = hall.visit("en")) {
            visit.open("/admin").signIn("monitor", hall.county().password("monitor"));
            assertThat(visit.heading("Deliveries")).isVisible();
            assertThat(visit.page()).hasURL(Pattern.compile("/admin/deliveries"));
            visit.button("Nobody found").or(visit.page().getByText("Nobody found")).first().click();
            assertThat(visit.page().locator("table tbody tr").first()).isVisible();
            assertThat(visit.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Channels"))).hasCount(0);
        }
    }

    @Test
    void somebody_says_how_they_are_reached(Hall hall) throws Exception {
        try (Visit visit = hall.visit("en")) {
            visit.open("/mine/contact").signIn("reviewer", hall.county().password("reviewer"));
            visit.page().getByLabel("Mail address").fill("nobody");
            visit.button("Save").click();
            assertThat(visit.page().getByRole(AriaRole.ALERT)).containsText("li@example.org");
            visit.page().getByLabel("Mail address").fill("sun@example.org");
            visit.button("Save").click();
            assertThat(visit.page().getByText("It is kept.")).isVisible();
            visit.assertIsUsableByAll();
            visit.page().reload();
            assertThat(visit.page().getByLabel("Mail address")).hasValue("sun@example.org");
        }
    }
}
