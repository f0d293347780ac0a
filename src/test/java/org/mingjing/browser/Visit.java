package org.mingjing.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Somebody at a browser of their own, without cookies of others. At the end nothing may have gone wrong unseen: no error of a page,
 * no violation of the policy, no request to anywhere but the service.
 */
final class Visit implements AutoCloseable {

    private static final Path AXE = Path.of("src", "main", "frontend", "node_modules", "axe-core", "axe.min.js");
    private static final String WATCH = "addEventListener('securitypolicyviolation', "
            + "event => console.error('policy violated: ' + event.violatedDirective + ' ' + event.blockedURI))";
    private static final String SERIOUS = "() => axe.run(document, {resultTypes: ['violations']}).then(result => result.violations"
            + ".filter(found => ['serious', 'critical'].includes(found.impact))"
            + ".map(found => found.id + ': ' + found.nodes.map(node => node.target + ' ' + node.failureSummary).join('; ')))";

    private static final Set<String> KEYS = Set.of("Tab", "Enter", "Escape", "Control+Enter", "j", "k", "n", "1", "2", "?");

    private final String address;
    private final BrowserContext context;
    private final Page page;
    private final List<String> faults = new ArrayList<>();

    /** @param language of the browser, such as {@code zh-CN} */
    Visit(Browser browser, String address, String language) {
        this.address = address;
        context = browser.newContext(new Browser.NewContextOptions().setViewportSize(1280, 720).setLocale(language)
                .setTimezoneId("Asia/Shanghai"));
        context.addInitScript(WATCH);
        context.onRequest(request -> {
            if (!request.url().startsWith(address + "/")) {
                faults.add("a request to " + request.url());
            }
        });
        page = context.newPage();
        page.onPageError(error -> faults.add("an error: " + error));
        page.onConsoleMessage(message -> {
            // An answer that is no success is logged by the browser too; that one is asked for here on purpose.
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                faults.add(message.text());
            }
        });
    }

    Page page() {
        return page;
    }

    /** Opens a page by its path. */
    Visit open(String path) {
        page.navigate(address + path);
        return this;
    }

    /** Types texts and presses the keys that are named, as somebody does who has no mouse. */
    Visit type(String... textsAndKeys) {
        for (String one : textsAndKeys) {
            if (KEYS.contains(one)) {
                page.keyboard().press(one);
            } else {
                page.keyboard().insertText(one);
            }
        }
        return this;
    }

    /** Signs in on the page that asks for it. */
    Visit signIn(String account, String password) {
        page.locator("input[name=name]").fill(account);
        page.locator("input[name=password]").fill(password);
        page.keyboard().press("Enter");
        return this;
    }

    Locator heading(String text) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(text).setExact(true));
    }

    Locator button(String text) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(text).setExact(true));
    }

    /** What axe finds that keeps somebody from using the page must be nothing. */
    void assertIsUsableByAll() throws IOException {
        page.evaluate(Files.readString(AXE));
        assertThat((List<?>) page.evaluate(SERIOUS)).as(page.url()).isEmpty();
    }

    /** Keeps a picture of what is on the screen, to be looked at. */
    void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "pages", name + ".png")).setFullPage(true));
    }

    @Override
    public void close() {
        context.close();
        assertThat(faults).isEmpty();
    }
}
