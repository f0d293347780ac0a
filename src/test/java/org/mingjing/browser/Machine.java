package org.mingjing.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** The Chromium and the Node of this machine, driven by Playwright, which brings none of its own. */
final class Machine implements AutoCloseable {

    private static final List<String> CHROMIUM = List.of("chromium", "chromium-browser", "google-chrome-stable", "google-chrome");
    private static final List<String> QUIET = List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;

    private Machine(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** Starts the browser. Where there is none, or no Node to drive it, the tests that asked are skipped and say so. */
    static Machine start() {
        Optional<Path> chromium = CHROMIUM.stream().flatMap(name -> onPath(name).stream()).findFirst();
        Optional<Path> node = onPath("node");
        Assumptions.assumeTrue(chromium.isPresent(), "There is no Chromium on the PATH; install it to test the pages.");
        Assumptions.assumeTrue(node.isPresent(), "There is no Node on the PATH; install it to test the pages.");
        Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(
                Map.of("PLAYWRIGHT_NODEJS_PATH", node.get().toString(), "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return new Machine(playwright, playwright.chromium().launch(
                new BrowserType.LaunchOptions().setExecutablePath(chromium.get()).setHeadless(true).setArgs(QUIET)));
    }

    private static Optional<Path> onPath(String name) {
        return List.of(System.getenv("PATH").split(File.pathSeparator)).stream().map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable).findFirst();
    }

    Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
