package org.mingjing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/**
 * The map on the page for developers is the one that Spring Modulith makes of the code. Where the code has changed, run this
 * test with {@code MINGJING_WRITE_MAP=1} in the environment: it writes the picture and the table anew.
 */
class MapOfTheHouseTest {

    private static final boolean WRITE = System.getenv("MINGJING_WRITE_MAP") != null;
    private static final Path PAGE = Path.of("docs", "inside.md");
    private static final Path PICTURE = Path.of("docs", "inside-map.svg");
    private static final Path DIAGRAMS = Path.of("target", "map");
    private static final Pattern TABLE = Pattern.compile("(<!-- rooms -->\n).*(<!-- end of rooms -->)", Pattern.DOTALL);
    private static final Pattern DOC = Pattern.compile("/\\*\\*(.*?)\\*/", Pattern.DOTALL);

    @Test
    void the_picture_and_the_table_of_the_rooms_are_those_of_the_code() throws IOException {
        new Documenter(ApplicationModules.of("org.mingjing"),
                Documenter.Options.defaults().withOutputFolder(DIAGRAMS.toString())).writeModulesAsPlantUml();
        RoomMap map = new RoomMap(Files.readString(DIAGRAMS.resolve("components.puml")));
        String page = Files.readString(PAGE);
        Matcher table = TABLE.matcher(page);
        assertThat(table.find()).as("the place of the table in " + PAGE).isTrue();
        String right = page.substring(0, table.end(1)) + table(map) + page.substring(table.start(2));
        if (WRITE) {
            Files.writeString(PICTURE, map.svg());
            Files.writeString(PAGE, right);
        }
        assertThat(page).as("the table of rooms; to write it anew, set MINGJING_WRITE_MAP=1").isEqualTo(WRITE ? page : right);
        assertThat(PICTURE).as("the map; to draw it anew, set MINGJING_WRITE_MAP=1").hasContent(map.svg());
    }

    private static String table(RoomMap map) throws IOException {
        StringBuilder table = new StringBuilder("| room | what it is for | uses |\n|---|---|---|\n");
        for (var room : map.rooms().entrySet()) {
            table.append("| `%s` | %s | %s |\n".formatted(room.getKey(), purpose(room.getKey()),
                    room.getValue().isEmpty() ? "–" : String.join(", ", room.getValue())));
        }
        return table.toString();
    }

    /** What the room says of itself: the comment of its package-info. */
    private static String purpose(String room) throws IOException {
        Matcher doc = DOC.matcher(Files.readString(Path.of("src/main/java/org/mingjing", room, "package-info.java")));
        assertThat(doc.find()).as(room).isTrue();
        return doc.group(1).replaceAll("\\n \\*", " ").replaceAll("\\{@code ([^}]*)}", "`$1`").replaceAll("\\s+", " ").strip();
    }
}
