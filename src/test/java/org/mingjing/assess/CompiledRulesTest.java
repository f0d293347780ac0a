package org.mingjing.assess;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjing.facts.CaseFile;
import org.mingjing.rules.PackageSource;
import org.mingjing.rules.RulePackage;

/** Rules that were compiled by an earlier run are loaded, find the same, and are compiled anew if they do not fit. */
class CompiledRulesTest {

    private static final RulePackage LICENSING = PackageSource.builtIn("cn-licensing");

    private final Kept kept = new Kept();

    /** Keeps in memory, and counts. */
    private static final class Kept implements CompiledRules {

        private final Map<String, byte[]> byName = new HashMap<>();
        private int compiled;

        @Override
        public byte @Nullable [] find(String name) {
            return byName.get(name);
        }

        @Override
        public void keep(String name, byte[] bytes) {
            compiled++;
            byName.put(name, bytes);
        }
    }

    @Test
    void a_kept_package_finds_the_same_matched_directly_and_in_the_network(@TempDir Path folder) throws IOException {
        CountyCases county = CountyCases.generate(folder, 120, 11);
        List<List<String>> compiledNow = new ArrayList<>();
        try (CompiledPackage compiled = compiled(LICENSING)) {
            reports(compiled, county, compiledNow);
        }
        List<List<String>> loaded = new ArrayList<>();
        try (CompiledPackage compiled = compiled(LICENSING)) {
            assertThat(kept.compiled).isEqualTo(1);
            assertThat(compiled.ruleBase().whyNotDirect()).isEmpty();
            reports(compiled, county, loaded);
        }
        assertThat(loaded).isEqualTo(compiledNow).anySatisfy(reports -> assertThat(reports).isNotEmpty());
    }

    @Test
    void compiled_and_loaded_rules_of_several_versions_live_at_once() throws IOException {
        RulePackage other = version("1.0.1");
        compiled(other).close();
        try (CompiledPackage one = compiled(version("1.0.0")); CompiledPackage two = compiled(other);
                CompiledPackage twoAgain = compiled(other)) {
            assertThat(kept.compiled).isEqualTo(2);
            assertThat(List.of(one, two, twoAgain)).allSatisfy(alive -> assertThat(alive.fire(List.of())).isEmpty());
        }
    }

    @Test
    void what_cannot_be_loaded_is_compiled_and_replaced() throws IOException {
        RulePackage rules = version("1.0.0");
        compiled(rules).close();
        String name = kept.byName.keySet().iterator().next();
        byte[] good = kept.byName.get(name);
        for (byte[] bad : List.of(new byte[0], "no archive".getBytes(StandardCharsets.UTF_8), Arrays.copyOf(good, good.length / 2))) {
            kept.byName.put(name, bad);
            try (CompiledPackage compiled = compiled(rules)) {
                assertThat(compiled.fire(List.of())).isEmpty();
            }
            assertThat(kept.byName.get(name)).hasSizeGreaterThan(bad.length);
        }
        assertThat(kept.compiled).isEqualTo(4);
    }

    @Test
    void rules_of_another_package_under_its_name_are_not_loaded() throws IOException {
        compiled(version("1.0.0")).close();
        byte[] others = kept.byName.values().iterator().next();
        RulePackage rules = version("1.0.1");
        kept.byName.put(new RuleUnit(rules.hash()).keptAs(), others);

        compiled(rules).close();
        assertThat(kept.compiled).isEqualTo(2);
    }

    @Test
    void every_class_that_rules_can_reach_is_part_of_the_name_of_the_release() {
        List<String> reachable = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.mingjing.words").stream().map(JavaClass::getName)
                .filter(name -> !name.endsWith("package-info")).toList();

        assertThat(CompilerRelease.CLASSES).extracting(Class::getName).containsAll(reachable);
        assertThat(CompilerRelease.name()).matches("10\\.[0-9.]+-[0-9a-f]{16}");
    }

    private CompiledPackage compiled(RulePackage rules) {
        return CompiledPackage.compile(rules, TableMode.COMPILED, kept);
    }

    private static RulePackage version(String version) throws IOException {
        Map<String, String> files = FixturePackages.good();
        files.computeIfPresent("package.yaml", (name, text) -> text.replace("1.0.0", version));
        return RulePackage.of(files);
    }

    private static void reports(CompiledPackage compiled, CountyCases county, List<List<String>> reports) {
        for (CaseFile file : county.files()) {
            Optional<CaseFile> visible = file.asOf(county.asOf());
            if (visible.isPresent()) {
                List<Object> facts =
                        new Run(compiled, visible.get(), county.asOf(), new NextCheck(county.asOf())).facts();
                reports.add(DirectMatchingTest.texts(compiled.ruleBase().fire(facts)));
                reports.add(DirectMatchingTest.texts(compiled.ruleBase().fireInSession(facts)));
            }
        }
    }
}
