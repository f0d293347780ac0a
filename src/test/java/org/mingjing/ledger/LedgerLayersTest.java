package org.mingjing.ledger;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The floors of the ledger, each of which uses only those below it: facts, decisions, and the ledger itself. */
class LedgerLayersTest {

    private static final String LEDGER = "org.mingjing.ledger";
    private static final List<String> FLOORS = List.of("facts", "decisions");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(LEDGER);

    @Test
    void each_floor_knows_nothing_of_those_above_it() {
        for (int floor = 0; floor < FLOORS.size(); floor++) {
            String[] above = FLOORS.subList(floor + 1, FLOORS.size()).stream()
                    .map(name -> LEDGER + "." + name + "..").toArray(String[]::new);
            noClasses().that().resideInAPackage(LEDGER + "." + FLOORS.get(floor) + "..")
                    .should().dependOnClassesThat().resideInAPackage(LEDGER)
                    .orShould().dependOnClassesThat().resideInAnyPackage(above)
                    .check(CLASSES);
        }
    }

    @Test
    void nothing_goes_in_a_circle() {
        slices().matching(LEDGER + ".(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void every_class_stands_on_one_of_the_floors() {
        assertThat(CLASSES.stream().map(JavaClass::getPackageName).distinct())
                .containsExactlyInAnyOrder(LEDGER, LEDGER + ".facts", LEDGER + ".decisions");
    }
}
