package org.mingjing.county;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.mingjing.calendar.Clock;
import org.mingjing.calendar.Limit;
import org.mingjing.calendar.Pause;

/** The truth of a county is worth nothing if it is computed by what it is to test. */
class IndependenceTest {

    private static final JavaClasses ROOM = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.mingjing.county");

    @Test
    void the_truth_shares_nothing_with_assessment_or_rules() {
        noClasses().should().dependOnClassesThat()
                .resideInAnyPackage("org.mingjing.engine..", "org.mingjing.clocks..", "org.mingjing.assess..",
                        "org.mingjing.rules..", "org.mingjing.ledger..",
                        "org.mingjing.drivers..")
                .check(ROOM);
    }

    @Test
    void the_truth_takes_working_days_from_the_calendar_but_no_arithmetic_of_clocks() {
        noClasses().should().dependOnClassesThat().belongToAnyOf(Clock.class, Limit.class, Pause.class)
                .orShould().callMethod(org.mingjing.calendar.WorkingCalendar.class, "workingTimeBetween",
                        java.time.Instant.class, java.time.Instant.class)
                .check(ROOM);
    }
}
