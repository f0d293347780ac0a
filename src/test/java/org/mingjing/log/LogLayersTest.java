package org.mingjing.log;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.mingjing.facts.CaseFile;
import org.mingjing.facts.NodeFact;
import org.mingjing.facts.Registry;
import org.mingjing.facts.RegistryEntry;

/** What the log does not know: its tree knows no database, and the log no kind of record. What it may use at all, its package-info says. */
class LogLayersTest {

    private static final String LOG = "org.mingjing.log";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(LOG, "org.mingjing.database");

    @Test
    void the_merkle_tree_stands_by_itself() {
        noClasses().that().resideInAPackage(LOG + ".merkle")
                .should().dependOnClassesThat().resideInAnyPackage(LOG, "org.mingjing.database..", "org.mingjing.facts..", "java.sql..")
                .check(CLASSES);
    }

    @Test
    void the_log_and_the_database_know_no_kind_of_record() {
        noClasses().that().resideInAnyPackage(LOG + "..", "org.mingjing.database..")
                .should().dependOnClassesThat().belongToAnyOf(NodeFact.class, CaseFile.class, Registry.class, RegistryEntry.class)
                .check(CLASSES);
    }
}
