package org.mingjing.drivers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjing.facts.Attributes;
import org.mingjing.facts.CaseFile;
import org.mingjing.facts.Power;
import org.mingjing.facts.Registry;
import org.mingjing.facts.RegistryEntry;
import org.mingjing.given.GivenFact;
import org.mingjing.rules.PackageShelf;
import org.mingjing.rules.PackageSource;

/** Of a case that no package decides it is said why, with the name that was perhaps meant. */
class UndecidedTest {

    @TempDir
    Path folder;

    @Test
    void without_packages_nobody_decides() {
        assertWhy(PackageShelf.of(List.of(PackageSource.builtIn("scoring"))), "window", "", CaseNote.Kind.NO_PACKAGES,
                "there is no published package that decides cases; add a folder of packages with --rules");
    }

    @Test
    void a_draft_and_a_retired_version_decide_nothing() throws Exception {
        assertThat(why(shelf("state: draft"), "window", "").kind()).isEqualTo(CaseNote.Kind.NO_PACKAGES);
    }

    @Test
    void a_case_begun_before_the_package_came_into_force() throws Exception {
        assertWhy(PackageShelf.of(List.of(PackageSource.read(SmallPackage.write(folder, "1.0.0", "2026-07-01").folder()))),
                "window", "", CaseNote.Kind.BEFORE_EFFECT, "it began before good@1.0.0 came into force on 2026-07-01");
    }

    @Test
    void a_case_begun_after_it_went_out_of_force() throws Exception {
        assertWhy(shelf("effectiveTo: 2026-03-01"), "window", "", CaseNote.Kind.AFTER_EFFECT,
                "it began when good@1.0.0 was no longer in force, since 2026-03-01");
    }

    @Test
    void a_source_misspelt() throws Exception {
        assertWhy(shelf("appliesTo: {sources: [window]}"), "windwo", "", CaseNote.Kind.OTHER_SOURCE,
                "no package is for source 'windwo'; did you mean 'window'?");
    }

    @Test
    void a_source_of_another_kind() throws Exception {
        assertWhy(shelf("appliesTo: {sources: [window, counter]}"), "road-traffic", "", CaseNote.Kind.OTHER_SOURCE,
                "no package is for source 'road-traffic'; packages are for 'counter', 'window'");
    }

    @Test
    void a_power_that_is_not_registered() throws Exception {
        assertWhy(shelf("appliesTo: {powerKinds: ['01']}"), "window", "PW9", CaseNote.Kind.UNKNOWN_POWER,
                "the registry does not have its power 'PW9' on the day it began, so that nobody knows of which kind it is");
    }

    @Test
    void a_power_misspelt_is_told_with_the_code_the_registry_has() throws Exception {
        PackageShelf shelf = shelf("appliesTo: {powerKinds: ['01']}");
        String said = "the registry does not have its power 'PERMIT-0012' on the day it began, so that nobody knows of which kind it is";
        assertWhy(shelf, "window", "PERMIT-0012", CaseNote.Kind.UNKNOWN_POWER, said + "; did you mean 'PERMIT-0021'?",
                power("PERMIT-0021", "01"), power("FINE-1", "02"));
        assertWhy(shelf, "window", "PERMIT-0012", CaseNote.Kind.UNKNOWN_POWER, said, power("FINE-0012", "01"));
    }

    @Test
    void a_case_that_names_no_power() throws Exception {
        assertWhy(shelf("appliesTo: {powerKinds: ['01']}"), "window", "", CaseNote.Kind.NO_POWER,
                "none of its facts names a power, which good@1.0.0 asks for, and no package is for its source 'window'");
    }

    @Test
    void a_kind_misspelt_and_a_kind_of_another() throws Exception {
        assertWhy(shelf("appliesTo: {powerKinds: ['01']}"), "window", "PW1", CaseNote.Kind.OTHER_POWER,
                "good@1.0.0 is not for kind 'O1' of power 'PW1'; did you mean '01'?", power("PW1", "O1"));
        assertWhy(shelf("appliesTo: {powerKinds: ['01']}"), "window", "PW1", CaseNote.Kind.OTHER_POWER,
                "good@1.0.0 is not for kind 'permit' of power 'PW1' but for '01'", power("PW1", "permit"));
    }

    @Test
    void a_power_the_package_is_not_for() throws Exception {
        assertWhy(shelf("appliesTo: {powers: [BUILDING]}"), "window", "PW1", CaseNote.Kind.OTHER_POWER,
                "good@1.0.0 is not for power 'PW1' but for 'BUILDING'", power("PW1", "01"));
    }

    @Test
    void a_case_that_a_package_decides_needs_no_reason() throws Exception {
        ChosenPackages chosen = new ApplicablePackages(shelf(""), AdoptedPackages.NONE).of(file("window", ""), NOW);

        assertThat(chosen.packages()).hasSize(1);
    }

    private static final Instant NOW = SmallHome.instant("2026-06-01T12:00:00+08:00");

    private PackageShelf shelf(String line) throws IOException {
        Path parent = folder.resolve(Integer.toHexString(line.hashCode()));
        Path written = parent.resolve("good-1.0.0");
        if (!Files.exists(written)) {
            SmallPackage.write(parent, "1.0.0", "2026-01-01", line);
        }
        return PackageShelf.of(List.of(PackageSource.read(written), PackageSource.builtIn("scoring")));
    }

    private static CaseNote why(PackageShelf shelf, String source, String power, RegistryEntry... entries) {
        CaseFile file = file(source, power, entries);
        assertThat(new ApplicablePackages(shelf, AdoptedPackages.NONE).of(file, NOW).packages()).isEmpty();
        return new WhyUndecided(shelf).of(CaseTraits.of(file, NOW), Registry.of(List.of(entries)));
    }

    private static void assertWhy(PackageShelf shelf, String source, String power, CaseNote.Kind kind, String why,
            RegistryEntry... entries) {
        CaseNote note = why(shelf, source, power, entries);
        assertThat(note.kind()).isEqualTo(kind);
        assertThat(note.why()).hasToString(why);
        assertThat(note.sentence().toString()).startsWith("No package decides case C-1, which began at 2026-05-04T01:00:00Z: " + why);
    }

    private static CaseFile file(String source, String power, RegistryEntry... entries) {
        return CaseFile.of("C-1", List.of(GivenFact.of(source, "1", "C-1", "receipt", SmallHome.instant("2026-05-04T09:00:00+08:00"))
                .power(power).by("D1", "", "P1").fact()), Registry.of(List.of(entries)));
    }

    private static Power power(String code, String kind) {
        return new Power(code, "许可", kind, "", "D1", new Power.Course("promised", "ordinary", 0, "working-day", false, "", List.of()),
                Attributes.of(Map.of()), null, null);
    }
}
