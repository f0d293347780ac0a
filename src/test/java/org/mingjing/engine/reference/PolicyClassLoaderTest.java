package org.mingjing.engine.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingjing.assess.DatedPackage;
import org.mingjing.engine.CompiledRulesCache;
import org.mingjing.engine.EngineChoice;
import org.mingjing.engine.Fallbacks;
import org.mingjing.given.FixturePackages;
import org.mingjing.given.Reports;
import org.mingjing.rules.PackageSource;
import org.mingjing.rules.RulePackage;

/** The text of a package can name what generated code needs, and nothing that reaches beyond it. */
class PolicyClassLoaderTest {

    private final PolicyClassLoader loader = new PolicyClassLoader();

    @ParameterizedTest
    @ValueSource(strings = {
        "java.lang.System", "java.lang.Runtime", "java.lang.Process", "java.lang.ProcessBuilder", "java.lang.Thread",
        "java.lang.ClassLoader", "java.lang.Module", "java.lang.ModuleLayer", "java.lang.reflect.Method",
        "java.lang.reflect.Constructor", "java.lang.invoke.VarHandle", "java.io.File", "java.io.FileInputStream", "java.io.PrintStream",
        "java.nio.file.Files", "java.nio.file.Path", "java.net.URL", "java.net.Socket", "java.sql.DriverManager",
        "java.util.ServiceLoader", "java.util.Scanner", "java.util.Formatter", "java.util.Random", "java.util.UUID", "java.util.Timer",
        "java.util.Properties", "java.util.ResourceBundle", "java.util.concurrent.Executors", "java.util.logging.Logger",
        "java.util.jar.JarFile", "java.util.zip.ZipFile", "java.util.prefs.Preferences", "java.time.Clock", "javax.script.ScriptEngineManager",
        "javax.naming.InitialContext", "sun.misc.Unsafe", "jdk.internal.misc.Unsafe",
        "org.drools.util.ClassUtils", "org.drools.util.IoUtils", "org.drools.util.FileUtils", "org.drools.util.PortablePath",
        "org.drools.core.util.ClassUtils", "org.drools.wiring.api.classloader.ProjectClassLoader", "org.drools.ecj.EclipseJavaCompiler",
        "org.drools.compiler.kie.builder.impl.KieServicesImpl", "org.drools.model.codegen.ExecutableModelProject",
        "org.drools.model.functions.LambdaPrinter", "org.drools.mvel.MVELSafeHelper", "org.kie.internal.io.ResourceFactory",
        "org.kie.api.io.KieResources", "org.kie.api.builder.KieFileSystem", "org.kie.api.builder.KieBuilder",
        "org.kie.api.internal.utils.KieServiceLoader", "org.kie.internal.utils.ClassLoaderUtil", "org.kie.dmn.feel.FEEL",
        "org.kie.dmn.feel.util.ClassLoaderUtil", "org.mingjing.words.Marked", "org.mingjing.engine.reference.RuleCompiler",
        "org.mingjing.ledger.Ledger", "org.springframework.util.ClassUtils"})
    void what_reaches_files_processes_reflection_or_loaders_does_not_exist_for_an_author(String type) {
        assertThatExceptionOfType(ClassNotFoundException.class).isThrownBy(() -> loader.loadClass(type));
        assertThat(loader.getResource(type.replace('.', '/') + ".class")).isNull();
        assertThat(loader.getResourceAsStream(type.replace('.', '/') + ".class")).isNull();
    }

    @Test
    void every_class_on_the_list_is_one_of_the_engine() throws IOException {
        try (InputStream in = PolicyClassLoader.class.getResourceAsStream(PolicyClassLoader.ENGINE_LIST)) {
            assertThat(new String(in.readAllBytes()).lines().filter(line -> !line.startsWith("#")))
                    .hasSizeGreaterThan(300)
                    .allSatisfy(name -> assertThat(Class.forName(name, false, getClass().getClassLoader())).isNotNull());
        }
    }

    @Test
    void no_class_on_the_list_gives_a_loader_a_file_or_a_method_to_call() throws IOException {
        Set<String> beyond = Set.of("java.lang.ClassLoader", "java.io.File", "java.nio.file.Path", "java.lang.reflect.Method",
                "java.lang.Thread", "java.lang.Process", "java.net.URL");
        try (InputStream in = PolicyClassLoader.class.getResourceAsStream(PolicyClassLoader.ENGINE_LIST)) {
            Stream<String> names = new String(in.readAllBytes()).lines().filter(line -> !line.startsWith("#"));
            assertThat(names.flatMap(PolicyClassLoaderTest::methods)
                    .filter(method -> beyond.contains(method.getReturnType().getName()))).isEmpty();
        }
    }

    private static Stream<Method> methods(String name) {
        try {
            return Arrays.stream(Class.forName(name, false, PolicyClassLoaderTest.class.getClassLoader()).getMethods())
                    .filter(method -> method.getDeclaringClass() != Object.class);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(name, e);
        }
    }

    @Test
    void the_compiler_sees_two_methods_of_the_services_and_no_more() throws Exception {
        ClassLoader view = new ClassLoader(getClass().getClassLoader()) {
            @Override
            protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
                if (!name.equals("org.kie.api.KieServices")) {
                    return super.loadClass(name, resolve);
                }
                try (InputStream in = loader.getResourceAsStream("org/kie/api/KieServices.class")) {
                    byte[] bytes = in.readAllBytes();
                    return defineClass(name, bytes, 0, bytes.length);
                } catch (IOException e) {
                    throw new ClassNotFoundException(name, e);
                }
            }
        };
        assertThat(view.loadClass("org.kie.api.KieServices").getDeclaredMethods()).extracting(Method::getName)
                .containsExactlyInAnyOrder("get", "newKieModuleModel");
    }

    @Test
    void every_word_of_rule_authors_compiles_and_is_loaded_again_by_what_can_be_seen() throws IOException {
        Map<String, byte[]> kept = new HashMap<>();
        for (String rules : List.of("src/test/resources/matching/every-word.drl", "src/test/resources/matching/every-condition.drl")) {
            Map<String, String> files = FixturePackages.good();
            files.put("rules.drl", Files.readString(Path.of(rules)));
            for (int i = 0; i < 2; i++) {
                try (RuleBase compiled = RuleCompiler.compile(RulePackage.of(files), keptIn(kept))) {
                    assertThat(Reports.network(compiled, List.of())).isEmpty();
                }
            }
        }
        assertThat(kept).hasSize(2);
    }

    @Test
    void the_built_in_packages_compile_by_what_can_be_seen() {
        for (RulePackage rules : PackageSource.builtIn()) {
            DatedPackage.of(rules).bySince().values()
                    .forEach(read -> TableCompiler.compile(read, EngineChoice.FAST, new Fallbacks()));
            if (!rules.manifest().rules().isEmpty()) {
                RuleCompiler.compile(rules, CompiledRulesCache.NONE).close();
            }
        }
    }

    private static CompiledRulesCache keptIn(Map<String, byte[]> kept) {
        return new CompiledRulesCache() {
            @Override
            public byte @Nullable [] find(String name) {
                return kept.get(name);
            }

            @Override
            public void keep(String name, byte[] compiled) {
                kept.put(name, compiled);
            }
        };
    }
}
