package org.mingjing.engine.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.mingjing.SharedData;
import org.mingjing.engine.CompiledTable;
import org.mingjing.engine.EngineChoice;
import org.mingjing.engine.FasterTables;
import org.mingjing.engine.TableAnswer;
import org.mingjing.given.TableText;

/**
 * The decision tables of the DMN conformance kit give the expected results, by the index and by kie-dmn. Those that need
 * nothing but input data are kept here as cells; the others, which need decisions or knowledge beside them, are read from the
 * kit where it is present.
 */
class ConformanceTest {

    /**
     * One is spread over two files; of another the kit expects that a decision without logic is passed over; two have a decision
     * with an apostrophe in its name, which no package may have.
     */
    private static final Set<String> LEFT_OUT = Set.of("0086-import", "0088-no-decision-logic", "0037-dt-on-bkm-implicit-params",
            "0038-dt-on-bkm-explicit-params");

    private final SoftAssertions all = new SoftAssertions();
    private final Set<String> indexed = new TreeSet<>();
    private final Set<String> interpreted = new TreeSet<>();

    @Test
    void every_case_of_the_tables_kept_here_has_the_expected_result_in_both_modes() throws IOException {
        List<ConformanceKit.Case> cases = ConformanceTables.cases();
        assertThat(cases).hasSize(83);
        cases.forEach(this::check);
        all.assertAll();
        assertThatMostAreIndexed();
    }

    @Test
    void every_case_of_the_whole_kit_has_the_expected_result_in_both_modes() throws IOException {
        List<ConformanceKit.Case> cases = ConformanceKit.cases(SharedData.require("data/dmn-tck"));
        assertThat(cases).hasSizeGreaterThan(100);
        cases.stream().filter(one -> LEFT_OUT.stream().noneMatch(one.name()::startsWith)).forEach(this::check);
        all.assertAll();
        assertThatMostAreIndexed();
    }

    // Where nothing is quicker than kie-dmn there is nothing to say of an index.
    private void assertThatMostAreIndexed() {
        if (ServiceLoader.load(FasterTables.class).findFirst().isPresent()) {
            assertThat(indexed).as("tables with an index").hasSize(19);
            assertThat(interpreted).as("tables without").noneMatch(table -> table.contains("hitpolicy") || table.contains("simpletable"));
        }
    }

    private void check(ConformanceKit.Case one) {
        CompiledTable compiled = table(one, EngineChoice.FAST);
        TableAnswer answer = compiled.ask(one.inputs()::get);
        all.assertThat(answer).as("%s by the index", one).isEqualTo(table(one, EngineChoice.REFERENCE).ask(one.inputs()::get));
        all.assertThat(ConformanceKit.rounded(answer.results())).as(one.name())
                .isEqualTo(ConformanceKit.rounded(expected(one)));
        String folder = one.name().substring(0, one.name().indexOf(' '));
        compiled.whyInterpreted().ifPresentOrElse(why -> interpreted.add(folder + ": " + why), () -> indexed.add(folder));
    }

    private static CompiledTable table(ConformanceKit.Case one, EngineChoice mode) {
        return TableText.compile(Map.of(one.decision(), one.dmn()), mode).get(0);
    }

    /** The expected result as the rest of the program reads results. */
    private static List<Object> expected(ConformanceKit.Case one) {
        List<Object> rows = new ArrayList<>();
        List<?> given = one.expected() instanceof List<?> list ? list : List.of(one.expected());
        given.forEach(row -> rows.add(row instanceof Map<?, ?> ? row : Map.of(one.decision(), row)));
        return rows;
    }
}
