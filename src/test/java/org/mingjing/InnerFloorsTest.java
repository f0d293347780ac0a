package org.mingjing;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import org.junit.jupiter.api.Test;

/** What may know what within a room; what rooms may know of each other is said in their {@code package-info}. */
class InnerFloorsTest {

    private static final String ENGINE = "org.mingjing.engine";
    private static final String ASSESS = "org.mingjing.assess";
    private static final String AUTHOR = "org.mingjing.author";

    private static final DescribedPredicate<JavaClass> RECORDS_AND_ENUMS =
            DescribedPredicate.describe("records and enumerations", type -> type.isRecord() || type.isEnum());

    @Test
    void the_interfaces_of_the_engine_know_neither_of_those_who_answer() {
        noClasses().that().resideInAPackage(ENGINE)
                .should().dependOnClassesThat().resideInAnyPackage(ENGINE + ".reference..", ENGINE + ".fast..")
                .check(Production.CLASSES);
    }

    @Test
    void the_reference_knows_nothing_of_what_is_quicker() {
        noClasses().that().resideInAPackage(ENGINE + ".reference..")
                .should().dependOnClassesThat().resideInAPackage(ENGINE + ".fast..")
                .check(Production.CLASSES);
    }

    @Test
    void nobody_knows_the_quicker_engines_so_that_their_folder_can_be_deleted() {
        noClasses().that().resideOutsideOfPackage(ENGINE + ".fast..")
                .should().dependOnClassesThat().resideInAPackage(ENGINE + ".fast..")
                .check(Production.CLASSES);
    }

    @Test
    void the_quicker_engines_know_the_reference_by_its_interface_alone() {
        noClasses().that().resideInAPackage(ENGINE + ".fast..")
                .should().dependOnClassesThat().resideInAPackage(ENGINE + ".reference..")
                // Their folder may be gone.
                .allowEmptyShould(true)
                .check(Production.CLASSES);
    }

    @Test
    void the_making_of_findings_knows_what_a_finding_is_but_not_how_a_case_is_assessed() {
        classes().that().resideInAPackage(ASSESS + ".finding..")
                .should().onlyDependOnClassesThat(not(resideInAPackage(ASSESS)).or(RECORDS_AND_ENUMS))
                .check(Production.CLASSES);
    }

    @Test
    void examples_and_mutants_know_nothing_of_the_trial_that_runs_them_apart() {
        noClasses().that().resideInAPackage(AUTHOR)
                .should().dependOnClassesThat(resideInAnyPackage(AUTHOR + ".trial.."))
                .check(Production.CLASSES);
    }
}
