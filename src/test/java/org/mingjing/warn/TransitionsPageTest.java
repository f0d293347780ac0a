package org.mingjing.warn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.mingjing.assess.DatedPackage;
import org.mingjing.people.Role;
import org.mingjing.rules.PackageSource;
import org.mingjing.rules.RulePackage;
import org.mingjing.texts.Language;

/** The page about warnings shows the table of transitions as it is, and the table is sound. */
class TransitionsPageTest {

    private static final Path PAGE = Path.of("docs", "reference", "warnings.md");
    private static final Pattern TABLE = Pattern.compile("<!-- transitions -->\n(.*)<!-- end of transitions -->", Pattern.DOTALL);
    private static final Pattern STATE = Pattern.compile("(?m)^\\| `([a-z-]+)` \\| (\\p{IsHan}+) \\|");

    private static final RulePackage RULES = PackageSource.builtIn(HandlingTables.PACKAGE);
    private static final HandlingTables TABLES =
            new HandlingTables(RULES, DatedPackage.of(RULES).on(RULES.manifest().effectiveFrom()));

    @Test
    void the_page_shows_what_people_may_do_as_the_table_says() throws IOException {
        List<String> told = new ArrayList<>();
        for (String line : page().lines().skip(2).toList()) {
            List<String> cells = Arrays.stream(line.split("\\|")).map(cell -> cell.strip().replace("`", "")).toList();
            for (String state : cells.get(1).split(", ")) {
                told.add(String.join(" | ", state, cells.get(2), cells.get(3).equals("same") ? state : cells.get(3), cells.get(4),
                        cells.get(5), cells.get(6), cells.get(7), cells.size() > 8 ? cells.get(8) : ""));
            }
        }

        assertThat(told).containsExactlyInAnyOrderElementsOf(ofTable());
    }

    private static String page() throws IOException {
        Matcher table = TABLE.matcher(Files.readString(PAGE));
        assertThat(table.find()).isTrue();
        return table.group(1);
    }

    private static List<String> ofTable() throws IOException {
        List<String> rows = new ArrayList<>();
        for (String state : states()) {
            for (String act : TABLES.acts()) {
                Transition transition = TABLES.transition(state, act);
                List<String> roles = transition == null ? List.of()
                        : transition.roles().stream().filter(role -> !role.equals(Transition.SERVICE)).toList();
                if (!roles.isEmpty()) {
                    String only = !transition.within().isEmpty() ? "within " + transition.within()
                            : !transition.during().isEmpty() ? "during " + transition.during() : "";
                    rows.add(String.join(" | ", state, act, transition.next(), String.join(", ", roles), yes(transition.needsReason()),
                            yes(transition.named()), yes(transition.earlier()), only));
                }
            }
        }
        return rows;
    }

    private static String yes(boolean holds) {
        return holds ? "yes" : "–";
    }

    private static TreeSet<String> states() throws IOException {
        TreeSet<String> states = new TreeSet<>();
        STATE.matcher(Files.readString(PAGE)).results().forEach(found -> states.add(found.group(1)));
        return states;
    }

    @Test
    void every_state_on_the_page_is_called_as_the_package_calls_it_and_leads_to_such_a_state() throws IOException {
        STATE.matcher(Files.readString(PAGE)).results().forEach(found ->
                assertThat(TABLES.stateTitle(found.group(1), Language.ZH)).isEqualTo(found.group(2)));
        for (String state : states()) {
            for (String act : TABLES.acts()) {
                Transition transition = TABLES.transition(state, act);
                if (transition != null) {
                    assertThat(states()).contains(transition.next());
                    assertThat(transition.roles()).allSatisfy(role ->
                            assertThat(role.equals(Transition.SERVICE) || Role.ofCode(role) != null).isTrue());
                }
            }
        }
    }

    @Test
    void whatever_decides_needs_a_reason_and_nobody_decides_about_themselves() throws IOException {
        for (String state : states()) {
            for (String act : TABLES.acts()) {
                Transition transition = TABLES.transition(state, act);
                if (transition != null && transition.decides()) {
                    assertThat(transition.needsReason()).as("%s %s", state, act).isTrue();
                    assertThat(transition.named()).as("%s %s", state, act).isFalse();
                }
            }
        }
    }

    @Test
    void from_every_state_that_is_not_an_end_people_can_go_on() throws IOException {
        TreeSet<String> goOn = new TreeSet<>();
        ofTable().forEach(row -> goOn.add(row.substring(0, row.indexOf(' '))));
        TreeSet<String> ends = new TreeSet<>(states());
        ends.removeAll(goOn);

        assertThat(ends).containsExactly("closed", "corrected", "met", "removed", "withdrawn");
    }
}
