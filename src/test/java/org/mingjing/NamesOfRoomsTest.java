package org.mingjing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** A simple name means one thing in the whole house: who reads it in one room need not ask of which room it is. */
class NamesOfRoomsTest {

    private static final Path ROOMS = Path.of("src", "main", "java", "org", "mingjing");

    @Test
    void no_two_rooms_use_one_name_for_two_things() {
        Map<String, Set<String>> roomsByName = new TreeMap<>();
        for (Path file : RepositoryFiles.mainJava()) {
            int at = indexOf(file);
            String name = file.getFileName().toString().replace(".java", "");
            if (at + 1 < file.getNameCount() - 1 && !name.equals("package-info")) {
                roomsByName.computeIfAbsent(name, any -> new TreeSet<>()).add(file.getName(at + 1).toString());
            }
        }
        assertThat(roomsByName).hasSizeGreaterThan(500);
        roomsByName.values().removeIf(rooms -> rooms.size() == 1);

        assertThat(roomsByName.keySet()).as("names of types in several rooms: %s", roomsByName).isEmpty();
    }

    /** Where in the path the package of the program ends. */
    private static int indexOf(Path file) {
        for (int i = 0; i < file.getNameCount(); i++) {
            if (file.subpath(0, i + 1).endsWith(ROOMS)) {
                return i;
            }
        }
        throw new AssertionError(file + " is not under " + ROOMS);
    }
}
