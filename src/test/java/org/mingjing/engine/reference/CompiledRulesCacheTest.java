package org.mingjing.engine.reference;

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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjing.assess.RuleInputs;
import org.mingjing.engine.CompiledRulesCache;
import org.mingjing.facts.CaseFile;
import org.mingjing.given.CountyCases;
import org.mingjing.given.FixturePackages;
import org.mingjing.given.Reports;
import org.mingjing.rules.PackageSource;
import org.mingjing.rules.RulePackage;

/** Rules that were compiled by an earlier run are loaded, find the same, and are compiled anew if they do not fit. */
class CompiledRulesCacheTest {

    private static final RulePackage LICENSING = PackageSource.builtIn("cn-licensing");

    private final Kept kept = new Kept();

    /** Keeps in memory, and counts. */
    private static final class Kept implements CompiledRulesCache {

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
        try (RuleBase compiled = compiled(LICENSING)) {
            reports(compiled, county, compiledNow);
        }
        List<List<String>> loaded = new ArrayList<>();
        try (RuleBase compiled = compiled(LICENSING)) {
            assertThat(kept.compiled).isEqualTo(1);
            assertThat(compiled.whyNotDirect()).isEmpty();
            reports(compiled, county, loaded);
        }
        assertThat(loaded).isEqualTo(compiledNow).anySatisfy(reports -> assertThat(reports).isNotEmpty());
    }

    @Test
    void compiled_and_loaded_rules_of_several_versions_live_at_once() throws IOException {
        RulePackage other = version("1.0.1");
        compiled(other).close();
        try (RuleBase one = compiled(version("1.0.0")); RuleBase two = compiled(other);
                RuleBase twoAgain = compiled(other)) {
            assertThat(kept.compiled).isEqualTo(2);
            assertThat(List.of(one, two, twoAgain)).allSatisfy(alive -> assertThat(Reports.direct(alive, List.of())).isEmpty());
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
            try (RuleBase compiled = compiled(rules)) {
                assertThat(Reports.direct(compiled, List.of())).isEmpty();
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
        kept.byName.put(new RuleModuleName(rules.hash()).keptAs(), others);

        compiled(rules).close();
        assertThat(kept.compiled).isEqualTo(2);
    }

    @Test
    void every_class_that_rules_can_reach_is_part_of_the_name_of_the_release() {
        List<String> reachable = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.mingjing.words").stream().map(JavaClass::getName)
                .filter(name -> !name.endsWith("package-info"))
                // What makes the words is not among them: the class loader of rules does not give it.
                .filter(name -> !name.contains(".CaseSteps") && !name.endsWith(".TableInputs")).toList();

        assertThat(CompilerFingerprint.CLASSES).extracting(Class::getName).containsAll(reachable);
        assertThat(CompilerFingerprint.name()).matches("10\\.[0-9.]+-[0-9a-f]{16}");
    }

    private RuleBase compiled(RulePackage rules) {
        return RuleCompiler.compile(rules, kept);
    }

    private static RulePackage version(String version) throws IOException {
        Map<String, String> files = FixturePackages.good();
        files.computeIfPresent("package.yaml", (name, text) -> text.replace("1.0.0", version));
        return RulePackage.of(files);
    }

    private static void reports(RuleBase compiled, CountyCases county, List<List<String>> reports) {
        try (RuleInputs inputs = new RuleInputs(LICENSING)) {
            for (CaseFile file : county.files()) {
                inputs.of(file, county.asOf()).ifPresent(facts -> {
                    reports.add(Reports.texts(Reports.direct(compiled, facts)));
                    reports.add(Reports.texts(Reports.network(compiled, facts)));
                });
            }
        }
    }
}
