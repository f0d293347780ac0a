package org.mingjing.drivers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page about the form of findings lists the columns that are written, in their order. */
class FindingsFormatPageTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| (`.*?) \\|");
    private static final Pattern NAME = Pattern.compile("`(\\w+)`");

    @Test
    void the_page_lists_every_column_in_its_order() throws IOException {
        String page = Files.readString(Path.of("docs", "reference", "findings-format.md"));
        String csv = page.substring(page.indexOf("## CSV"), page.indexOf("## JSON"));
        List<String> listed = ROW.matcher(csv).results()
                .flatMap(row -> NAME.matcher(row.group(1)).results().map(name -> name.group(1))).toList();

        assertThat(listed).isEqualTo(FindingsCsv.COLUMNS);
    }
}
