package org.mingjing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every decision has a date and a status, and the index at the top of the page leads to each. */
class DecisionsPageTest {

    private static final Pattern TITLE = Pattern.compile("(?m)^### (.+)$");
    private static final Pattern DATED = Pattern.compile("(?m)^### (.+)\n\n\\*\\d{4}-\\d\\d-\\d\\d, \\S.*\\*\n\n\\S");
    private static final Pattern LINK = Pattern.compile("(?m)^  - \\[(.+)]\\(#(.+)\\)$");

    private final String page;

    DecisionsPageTest() throws IOException {
        this.page = Files.readString(Path.of("docs", "decisions.md"));
    }

    @Test
    void every_decision_is_dated_and_says_whether_it_stands() {
        assertThat(all(DATED)).hasSizeGreaterThan(60).isEqualTo(all(TITLE));
    }

    @Test
    void the_index_names_every_decision_once_and_leads_to_it() {
        assertThat(all(LINK)).containsExactlyElementsOf(all(TITLE));
        assertThat(LINK.matcher(page).results()).allSatisfy(link -> assertThat(link.group(2)).isEqualTo(anchor(link.group(1))));
    }

    private List<String> all(Pattern pattern) {
        return pattern.matcher(page).results().map((MatchResult found) -> found.group(1)).toList();
    }

    private static String anchor(String title) {
        return title.toLowerCase(Locale.ROOT).replaceAll("[^\\w\\- ]", "").replace(' ', '-');
    }
}
