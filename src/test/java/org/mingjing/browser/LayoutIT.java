package org.mingjing.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.BoundingBox;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingjing.browser.Browsing.Hall;

/**
 * Where the parts of pages stand, on a small screen and on a wall. Fonts differ from machine to machine, so that places and sizes are held
 * against bounds and against each other, and not pixels against a picture.
 */
@ExtendWith(Browsing.class)
class LayoutIT {

    private static final int PATIENCE_MS = 60_000;

    @ParameterizedTest
    @CsvSource({"zh-CN, 1280, 720, 40", "en, 1280, 720, 40", "zh-CN, 3840, 2160, 100", "en, 3840, 2160, 100"})
    void the_wall_is_read_from_afar_without_scrolling_sideways(String language, int width, int height, int figurePixels, Hall hall) {
        try (Visit visit = hall.visit(language)) {
            visit.open("/hall").signIn("monitor", hall.county().password("monitor"));
            visit.page().setViewportSize(width, height);
            assertThat(visit.page().locator(".risk .shade").first()).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE_MS));
            for (String theme : new String[] {"light", "dark"}) {
                visit.page().evaluate("theme => document.documentElement.classList.toggle('dark', theme === 'dark')", theme);
                assertNothingSideways(visit.page());
                BoundingBox figure = box(visit, ".levels .figure");
                assertThat(figure.height).as("a figure").isGreaterThan(figurePixels);
                BoundingBox levels = box(visit, ".levels");
                BoundingBox risk = box(visit, ".risk");
                BoundingBox middle = box(visit, ".middle");
                BoundingBox feed = box(visit, ".feed");
                assertThat(levels.y + levels.height).as("levels stand above all").isLessThanOrEqualTo(risk.y);
                assertThat(risk.x + risk.width).as("departments left of figures").isLessThanOrEqualTo(middle.x);
                assertThat(middle.x + middle.width).as("figures left of the feed").isLessThanOrEqualTo(feed.x);
                assertThat(feed.x + feed.width).as("the feed is on the screen").isLessThanOrEqualTo(width);
                assertThat(risk.y).as("all begin in the upper half").isLessThan(height / 2.0);
                assertThat(visit.page().locator("*").evaluateAll("all => all.filter(one => getComputedStyle(one).animationName !== 'none').length"))
                        .as("nothing blinks").isEqualTo(0);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"zh-CN", "en"})
    void the_queue_and_a_warning_fit_a_small_screen(String language, Hall hall) {
        try (Visit visit = hall.visit(language)) {
            visit.open("/hall/warnings").signIn("reviewer", hall.county().password("reviewer"));
            assertThat(visit.page().locator("table tbody tr").first()).isVisible();
            assertNothingSideways(visit.page());
            assertThat(box(visit, ".filters").height).as("filters take few lines").isLessThan(150);
            assertThat(box(visit, "table tbody tr").y).as("the first line is on the screen").isLessThan(500);

            visit.page().locator("table tbody tr a").first().click();
            assertThat(visit.page().locator(".tables")).isVisible();
            assertNothingSideways(visit.page());
            BoundingBox main = box(visit, ".main");
            BoundingBox side = box(visit, ".side");
            assertThat(main.x + main.width).as("acts stand beside what they are about").isLessThanOrEqualTo(side.x);
            assertThat(box(visit, ".acts").y).as("and on the screen").isLessThan(400);
            assertThat(box(visit, ".timeline svg").width).as("the line of time takes its room").isGreaterThan(main.width * 0.8);

            visit.page().setViewportSize(900, 720);
            assertThat(box(visit, ".side").y).as("on a narrow one below").isGreaterThan(box(visit, ".main").y + box(visit, ".main").height - 1);
        }
    }

    private static BoundingBox box(Visit visit, String part) {
        Locator first = visit.page().locator(part).first();
        assertThat(first).isVisible();
        return first.boundingBox();
    }

    private static void assertNothingSideways(Page page) {
        assertThat(page.evaluate("() => document.documentElement.scrollWidth - innerWidth")).as(page.url()).isEqualTo(0);
    }
}
