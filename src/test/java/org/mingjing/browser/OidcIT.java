package org.mingjing.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjing.cli.RunningService;
import org.mingjing.cli.SignedInClient;

/** People sign in by an identity provider, as the table of identities says, and by nothing that is only nearly so. */
class OidcIT {

    private static final Map<String, String> EVERYTHING = Map.of("kind", "everything");

    @TempDir
    static Path folder;

    private static TestProvider provider;
    private static RunningService service;
    private static Machine machine;

    @BeforeAll
    static void start() throws Exception {
        machine = Machine.start();
        int port = freePort();
        Path table = Files.writeString(folder.resolve("identities.yaml"), """
                claim: preferred_username
                makeAccounts: true
                accounts:
                  - {value: wang, account: wang}
                  - {value: foreign, account: wang}
                  - {value: expired, account: wang}
                roles:
                  - {claim: groups, value: reviewers-newcomer, role: reviewer}
                """);
        int own = freePort();
        service = RunningService.startWith(List.of("-Dmingjing.oidc.issuer=" + TestProvider.issuer(port), "-Dmingjing.oidc.client-id=mingjing",
                "-Dmingjing.oidc.client-secret=secret", "-Dmingjing.oidc.title-zh=县政务统一身份认证", "-Dmingjing.oidc.title-en=County sign-on",
                "-Dmingjing.oidc.accounts=" + table, "-Dserver.port=" + own), folder.resolve("home"));
        service.tester().makeAccount("wang", List.of("reviewer"), EVERYTHING, Map.of());
        providerIsDown();
        provider = TestProvider.start(port, address() + "/api/v1/session/callback");
    }

    private static int freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static String address() {
        return "http://127.0.0.1:" + service.port();
    }

    @AfterAll
    static void stop() throws Exception {
        for (AutoCloseable one : new ArrayList<AutoCloseable>(Arrays.asList(provider, service, machine))) {
            if (one != null) {
                one.close();
            }
        }
    }

    /** Somebody at a browser of their own. */
    private static Page visit() {
        BrowserContext context = machine.browser().newContext(new Browser.NewContextOptions().setLocale("en"));
        return context.newPage();
    }

    /** People are told so, and can still sign in by password. */
    private static void providerIsDown() {
        Page page = visit();
        page.navigate(address() + "/sign-in");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("County sign-on")).click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("does not answer");
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "pages", "sign-in-provider.png")));
        page.locator("input[name=name]").fill("tester");
        page.locator("input[name=password]").fill(SignedInClient.chosen("tester"));
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign out"))).isVisible();
        page.context().close();
    }

    /** Signs in at the provider, coming from the page. */
    private static Page signedIn(String name) {
        Page page = visit();
        page.navigate(address() + "/sign-in");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("County sign-on")).click();
        page.locator("input[name=username]").fill(name);
        page.locator("input[name=password]").fill(TestProvider.PASSWORD);
        page.keyboard().press("Enter");
        return page;
    }

    @Test
    void whoever_the_table_knows_is_signed_in_and_out() {
        Page page = signedIn("wang");
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign out"))).isVisible();
        assertThat(page).hasURL(Pattern.compile(".*/hall$"));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign out")).click();
        assertThat(page.locator("input[name=password]")).isVisible();
        assertThat(page.request().get(address() + "/api/v1/session").status()).isEqualTo(401);
        page.context().close();
    }

    @Test
    void whoever_no_row_maps_is_told_so_and_has_no_session() {
        refused("stranger", "no account");
    }

    @Test
    void a_token_of_another_issuer_or_one_that_has_expired_signs_nobody_in() {
        refused("foreign", "did not confirm");
        refused("expired", "did not confirm");
    }

    private static void refused(String name, String words) {
        Page page = signedIn(name);
        assertThat(page.getByRole(AriaRole.ALERT)).containsText(words);
        assertThat(page.request().get(address() + "/api/v1/session").status()).isEqualTo(401);
        page.context().close();
    }

    @Test
    void an_account_is_made_only_for_whom_the_table_gives_a_role() throws Exception {
        Page page = signedIn("newcomer");
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign out"))).isVisible();
        page.context().close();
        assertThat(service.get("/api/v1/accounts/newcomer").body()).contains("reviewer").doesNotContain("administrator");
        assertThat(service.get("/api/v1/accounts/stranger").statusCode()).isEqualTo(404);
    }

    @Test
    void a_code_with_another_state_or_used_a_second_time_signs_nobody_in() throws Exception {
        List<String> back = new ArrayList<>();
        Page page = visit();
        page.onRequest(request -> {
            if (request.url().contains("/session/callback?")) {
                back.add(request.url());
            }
        });
        page.navigate(address() + "/sign-in");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("County sign-on")).click();
        page.locator("input[name=username]").fill("wang");
        page.locator("input[name=password]").fill(TestProvider.PASSWORD);
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign out"))).isVisible();
        page.context().close();
        assertThat(back).isNotEmpty();
        for (String address : List.of(back.get(0), back.get(0).replaceAll("state=[^&]+", "state=forged"))) {
            HttpResponse<String> answer = HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(address)).build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/sign-in?problem=refused");
        }
    }

    @Test
    void a_link_elsewhere_leads_to_a_page_and_to_nothing_else() throws Exception {
        Page page = signedIn("wang");
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign out"))).isVisible();
        page.navigate(provider.issuer() + "/login");
        page.evaluate("address => { location.href = address }", address() + "/hall/warnings");
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign out"))).isVisible();
        page.navigate(provider.issuer() + "/login");
        page.evaluate("address => { location.href = address }", address() + "/api/v1/findings");
        page.waitForURL("**/api/v1/findings");
        assertThat(page.content()).contains("403");
        page.context().close();
    }
}
