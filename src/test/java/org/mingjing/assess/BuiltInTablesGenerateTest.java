package org.mingjing.assess;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.drools.codegen.common.GeneratedFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kie.kogito.codegen.api.AddonsConfig;
import org.kie.kogito.codegen.api.context.KogitoBuildContext;
import org.kie.kogito.codegen.api.context.impl.JavaKogitoBuildContext;
import org.kie.kogito.codegen.core.io.CollectedResourceProducer;
import org.kie.kogito.codegen.decision.DecisionCodegen;
import org.mingjing.engine.Screening;
import org.mingjing.given.FixturePackages;
import org.mingjing.rules.PackageSource;
import org.mingjing.rules.RulePackage;

/**
 * Kogito generates decision models from the built-in tables, or the build fails. What it generates stays in memory and
 * is dropped: the product compiles its packages at run time. Kogito holds each file against the schema and the rules
 * of DMN models; what stands in the cells is the business of {@link PackageCheckTest}.
 */
class BuiltInTablesGenerateTest {

    private static final Path BUILT_IN = Path.of("rules");
    private static final Path GOOD = Path.of("src/test/resources/good-package");
    private static final Pattern MODEL = Pattern.compile(
            "DefaultDecisionModelResource\\(.*?, \"([^\"]+)\", \"([^\"]+)\", .*getResourceAsStream\\(\"/([^\"]+)\"\\)");

    /** A decision model as Kogito names it; two of the same namespace and name could not be told apart. */
    private record Model(String namespace, String name, String file) {}

    @Test
    void each_file_becomes_one_model_named_after_its_package_and_itself(@TempDir Path folder) throws IOException {
        assertThat(modelsOf(withValues(folder))).containsExactlyInAnyOrderElementsOf(modelsExpectedOf(BUILT_IN)).isNotEmpty();
    }

    @Test
    void the_good_package_generates() {
        assertThat(modelsOf(GOOD)).extracting(Model::file)
                .containsExactlyInAnyOrder("effects.dmn", "grading.dmn", "limits.dmn", "milestones.dmn");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xml-not-closed", "unknown-hit-policy", "duplicate-row-id", "empty-input", "dmn-import"})
    void a_broken_file_stops_the_generation(String bad) {
        Path folder = FixturePackages.BAD.resolve(bad);

        assertThat(folder).isDirectoryContaining("glob:**.dmn");
        assertThat(catchThrowable(() -> modelsOf(folder))).isNotNull();
    }

    @Test
    void a_type_whose_name_begins_with_a_word_of_feel_stops_the_generation(@TempDir Path folder) throws IOException {
        String table = Files.readString(BUILT_IN.resolve("scoring/age.dmn"));
        Files.writeString(folder.resolve("age.dmn"), table.replace("asked-level", "in-level"));

        assertThatThrownBy(() -> modelsOf(folder)).hasMessageContaining("scoring-age").hasMessageContaining("'in-level'");
    }

    /** The built-in tables with the values of dated parameters in place of their names, as they are compiled. */
    private static Path withValues(Path folder) throws IOException {
        try (Stream<Path> packages = Files.list(BUILT_IN)) {
            for (Path one : packages.filter(Files::isDirectory).toList()) {
                RulePackage read = DatedPackage.of(PackageSource.read(one)).bySince().lastEntry().getValue();
                Files.createDirectories(folder.resolve(one.getFileName()));
                for (String file : Screening.tableFiles(read)) {
                    Files.writeString(folder.resolve(one.getFileName()).resolve(file), read.text(file));
                }
            }
        }
        return folder;
    }

    private static List<Model> modelsOf(Path folder) {
        // Only with tracing does the generated class that provides the models list them.
        KogitoBuildContext context = JavaKogitoBuildContext.builder()
                .withAddonsConfig(AddonsConfig.builder().withTracing(true).build())
                .build();
        List<Model> models = new ArrayList<>();
        for (GeneratedFile file : DecisionCodegen
                .ofCollectedResources(context, CollectedResourceProducer.fromDirectory(folder)).generate()) {
            if (file.relativePath().endsWith("DecisionModelResourcesProvider.java")) {
                Matcher found = MODEL.matcher(new String(file.contents(), UTF_8));
                while (found.find()) {
                    models.add(new Model(found.group(1), found.group(2), found.group(3)));
                }
            }
        }
        return models;
    }

    private static List<Model> modelsExpectedOf(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".dmn")).map(folder::relativize).map(file -> {
                String id = file.getParent().toString();
                String name = file.getFileName().toString().replace(".dmn", "");
                return new Model("https://mingjing.org/rules/" + id, id + "-" + name, id + "/" + name + ".dmn");
            }).toList();
        }
    }
}
