package org.mingjing.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The description of the interface of which the pages make their types is that of the service. Where a route has changed, run this
 * test with {@code MINGJING_WRITE_OPENAPI=1} in the environment: it writes the description anew.
 */
class OpenApiIT {

    private static final boolean WRITE = System.getenv("MINGJING_WRITE_OPENAPI") != null;
    private static final Path KEPT = Path.of("src", "main", "frontend", "openapi.json");
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT, SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

    @TempDir
    static Path folder;

    @Test
    void the_pages_know_the_interface_as_it_is() throws Exception {
        String now;
        try (RunningService service = RunningService.start(folder.resolve("home"))) {
            now = text(service.get("/api/v1/openapi").body());
        }
        if (WRITE) {
            Files.writeString(KEPT, now);
        }
        assertThat(text(Files.readString(KEPT)))
                .as(KEPT + " is not what the service says; to write it anew, set MINGJING_WRITE_OPENAPI=1").isEqualTo(now);
    }

    /**
     * In one order, and without the address of the service that was asked, words for people, and the names that springdoc gives to
     * methods, which it numbers as it finds them.
     */
    private static String text(String description) {
        ObjectNode read = (ObjectNode) JSON.readTree(description);
        read.remove(List.of("servers", "tags"));
        for (JsonNode path : read.path("paths")) {
            for (JsonNode method : path) {
                ((ObjectNode) method).remove(List.of("operationId", "summary", "description", "tags"));
            }
        }
        return JSON.writeValueAsString(JSON.treeToValue(read, Object.class)) + "\n";
    }
}
