package org.mingjing;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.mingjing.ImpureAccess.readSurroundings;

import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import java.security.SecureRandom;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/**
 * The rooms that {@code assess} is made of are plain Java: what they answer depends on what they are given and on
 * nothing else, so that a decision of last year is made again to the same byte today.
 */
class CoreIsPureTest {

    private static final String[] CORE = {
        "org.mingjing.texts..", "org.mingjing.yaml..", "org.mingjing.calendar..", "org.mingjing.facts..", "org.mingjing.rules..",
        "org.mingjing.words..", "org.mingjing.screen..", "org.mingjing.columns..", "org.mingjing.engine..", "org.mingjing.clocks..",
        "org.mingjing.assess..", "org.mingjing.check..", "org.mingjing.author"};

    /** Plain Java like the core, but made from a seed. */
    private static final String COUNTY = "org.mingjing.county..";

    @Test
    void the_core_knows_no_spring() {
        noClasses().that().resideInAnyPackage(CORE).or().resideInAPackage(COUNTY)
                .and().doNotHaveSimpleName("package-info")
                .should().dependOnClassesThat().resideInAPackage("org.springframework..")
                .check(Production.CLASSES);
    }

    @Test
    void the_core_knows_no_database() {
        coreClasses()
                .should().dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "org.postgresql..", "org.flywaydb..")
                .check(Production.CLASSES);
    }

    @Test
    void the_core_holds_no_clock_of_the_machine() {
        coreClasses()
                .should().dependOnClassesThat(assignableTo(java.time.Clock.class))
                .check(Production.CLASSES);
    }

    @Test
    void the_core_and_the_county_read_no_time_no_chance_and_no_setting_of_the_machine() {
        noClasses().that().resideInAnyPackage(CORE).or().resideInAPackage(COUNTY)
                .should(readSurroundings()).check(Production.CLASSES);
    }

    @Test
    void the_core_rolls_no_dice() {
        coreClasses()
                .should().dependOnClassesThat(assignableTo(Random.class)
                        .or(assignableTo(ThreadLocalRandom.class))
                        .or(assignableTo(SecureRandom.class))
                        .or(resideInAnyPackage("java.util.random..")))
                .check(Production.CLASSES);
    }

    @Test
    void the_synthetic_county_knows_neither_the_rules_nor_their_engine_that_it_is_to_test() {
        noClasses().that().resideInAPackage(COUNTY)
                .should().dependOnClassesThat().resideInAnyPackage("org.mingjing.rules..", "org.mingjing.words..",
                        "org.mingjing.screen..", "org.mingjing.engine..", "org.mingjing.clocks..", "org.mingjing.assess..")
                .check(Production.CLASSES);
    }

    @Test
    void only_the_screen_the_columns_the_engine_and_the_check_know_the_rule_engines() {
        noClasses().that().resideOutsideOfPackages("org.mingjing.screen..", "org.mingjing.columns..",
                        "org.mingjing.engine..", "org.mingjing.check..")
                .should().dependOnClassesThat().resideInAnyPackage("org.drools..", "org.kie..")
                .check(Production.CLASSES);
    }

    private static GivenClassesConjunction coreClasses() {
        return noClasses().that().resideInAnyPackage(CORE);
    }
}
