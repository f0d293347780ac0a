package org.mingjing;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.kie.dmn.feel.runtime.FEELFunction;

/** A type is public because another package uses it; whatever nobody outside needs can be changed without looking outside. */
class PublicIsForOthersTest {

    private static final Path SERVICES = Path.of("src", "main", "resources", "META-INF", "services");

    /** Types that are public for another reason, with the reason. */
    private static final Map<String, String> OTHERWISE = Map.of(
            "org.mingjing.Mingjing", "is started by Java",
            "org.mingjing.assess.Meaning", "is a number, which Java copies to those who use it",
            "org.mingjing.columns.Places", "is asked for a number, which Java copies to those who use it",
            "org.mingjing.author.Mutants", "is asked by a test of the room of assessments, as an author would");

    @Test
    void a_public_type_is_used_by_another_package() throws IOException {
        Set<String> services = services();
        Set<String> unused = new TreeSet<>();
        for (JavaClass type : Production.CLASSES) {
            boolean isTopLevel = !type.getName().contains("$") && !type.getSimpleName().equals("package-info");
            // kie-dmn calls functions by reflection, and Java makes services so.
            boolean isCalledByName = type.isAssignableTo(FEELFunction.class) || services.contains(type.getName());
            if (isTopLevel && type.getModifiers().contains(JavaModifier.PUBLIC) && !isCalledByName && !isUsedOutside(type)) {
                unused.add(type.getName());
            }
        }
        assertThat(unused).as("public types that no other package uses").isEqualTo(new TreeSet<>(OTHERWISE.keySet()));
    }

    /** Nested types are part of the one they stand in: who uses a part uses the whole. */
    private static boolean isUsedOutside(JavaClass type) {
        return Production.CLASSES.stream()
                .filter(part -> part.getName().equals(type.getName()) || part.getName().startsWith(type.getName() + "$"))
                .flatMap(part -> part.getDirectDependenciesToSelf().stream())
                .anyMatch(use -> !use.getOriginClass().getPackageName().equals(type.getPackageName()));
    }

    private static Set<String> services() throws IOException {
        Set<String> named = new TreeSet<>();
        if (!Files.exists(SERVICES)) {
            return named;
        }
        try (var files = Files.list(SERVICES)) {
            for (Path file : files.collect(Collectors.toList())) {
                List<String> lines = Files.readAllLines(file);
                named.addAll(lines);
            }
        }
        return named;
    }
}
