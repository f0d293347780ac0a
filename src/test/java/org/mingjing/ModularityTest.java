package org.mingjing;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** The rooms of the house: what each may use is declared in its package-info, and nothing else is used. */
class ModularityTest {

    private static final ApplicationModules ROOMS = ApplicationModules.of("org.mingjing");

    @Test
    void rooms_use_only_what_they_may_and_never_in_a_circle() {
        ROOMS.verify();
    }

    @Test
    void every_room_declares_what_it_may_use() {
        assertThat(ROOMS.stream())
                .isNotEmpty()
                .allSatisfy(room -> assertThat(packageInfo(room.getBasePackage().getName()))
                        .as("package-info of room %s", room.getIdentifier())
                        .hasAnnotation(ApplicationModule.class));
    }

    @Test
    void the_root_package_holds_the_entry_point_and_nothing_else() {
        assertThat(Production.CLASSES.stream().filter(type -> type.getPackageName().equals("org.mingjing")))
                .extracting(JavaClass::getSimpleName)
                .containsOnly("Mingjing", "package-info");
    }

    private static Class<?> packageInfo(String packageName) {
        try {
            return Class.forName(packageName + ".package-info");
        } catch (ClassNotFoundException e) {
            throw new AssertionError(packageName + " has no package-info.java with an annotation", e);
        }
    }
}
