package org.mingjing.warn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mingjing.assess.DatedPackage;
import org.mingjing.rules.PackageSource;
import org.mingjing.rules.RulePackage;
import org.mingjing.texts.Language;

/** The page about tasks shows their tables as they are. */
class TasksPageTest {

    private static final Path PAGE = Path.of("docs", "reference", "tasks.md");
    private static final Pattern TABLE = Pattern.compile("<!-- task acts -->\n(.*)<!-- end of task acts -->", Pattern.DOTALL);
    private static final RulePackage RULES = PackageSource.builtIn(HandlingTables.PACKAGE);
    private static final TaskTables TABLES =
            new TaskTables(new HandlingTables(RULES, DatedPackage.of(RULES).on(RULES.manifest().effectiveFrom())));

    @Test
    void the_page_shows_which_act_is_allowed_to_whom_as_the_table_says() throws IOException {
        Matcher table = TABLE.matcher(Files.readString(PAGE));
        assertThat(table.find()).isTrue();
        List<String> told = new ArrayList<>();
        for (String line : table.group(1).lines().skip(2).toList()) {
            List<String> cells = Arrays.stream(line.split("\\|")).map(cell -> cell.strip().replace("`", "")).toList();
            for (String state : cells.get(1).split(", ")) {
                told.add(String.join(" | ", state, cells.get(2), cells.get(3).equals("same") ? state : cells.get(3), cells.get(4),
                        cells.get(5), cells.get(6), cells.get(7), cells.get(8)));
            }
        }
        List<String> rows = new ArrayList<>();
        for (String state : Stream.concat(Stream.of("none"), TABLES.codes(TaskTables.STATE).stream()).toList()) {
            for (String act : TABLES.codes(TaskTables.ACT)) {
                TaskAct row = TABLES.act(state, act);
                if (row != null) {
                    rows.add(String.join(" | ", state, act, row.next(), String.join(", ", row.roles()), yes(row.needsReason()), yes(row.named()),
                            yes(row.reporter()), yes(row.needsDeadline())));
                }
            }
        }
        assertThat(told).containsExactlyInAnyOrderElementsOf(rows);
    }

    private static String yes(boolean holds) {
        return holds ? "yes" : "–";
    }

    @Test
    void kinds_and_states_are_called_on_the_page_as_the_package_calls_them_and_only_an_issue_has_no_period_of_its_own() throws IOException {
        String page = Files.readString(PAGE);
        for (String of : List.of(TaskTables.KIND, TaskTables.STATE)) {
            for (String code : TABLES.codes(of)) {
                assertThat(page).contains("| `" + code + "` | " + TABLES.title(of, code, Language.ZH) + " |");
            }
        }
        assertThat(TABLES.codes(TaskTables.KIND).stream().filter(kind -> TABLES.term(kind, true).isEmpty())).containsExactly("issue");
        assertThat(TABLES.term("procuratorial", true)).isEqualTo("procuratorial-urgent");
        assertThat(TABLES.term("procuratorial", false)).isEqualTo("procuratorial");
        assertThat(TABLES.term("order", true)).isEqualTo("order-urgent");
    }

    @Test
    void nobody_who_has_to_do_a_task_or_reported_it_decides_that_it_is_done() {
        for (String act : List.of("return", "close")) {
            assertThat(TABLES.act("reported", act)).satisfies(row -> {
                assertThat(row.named()).isFalse();
                assertThat(row.reporter()).isFalse();
                assertThat(row.needsReason()).isTrue();
            });
        }
    }
}
