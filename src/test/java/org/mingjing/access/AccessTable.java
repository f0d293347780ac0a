package org.mingjing.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The table of the page about access: of each route what is said in each column. */
record AccessTable(Map<String, Map<String, String>> cells) {

    static AccessTable read() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("docs/reference/access.md"));
        List<String> head = List.of();
        Map<String, Map<String, String>> cells = new LinkedHashMap<>();
        for (String line : lines) {
            List<String> row = Arrays.stream(line.split("\\|")).map(String::strip).skip(1).toList();
            if (line.startsWith("| route |")) {
                head = row;
            } else if (line.startsWith("| `") && row.size() == head.size()) {
                Map<String, String> said = new LinkedHashMap<>();
                for (int i = 1; i < head.size(); i++) {
                    said.put(head.get(i), row.get(i));
                }
                cells.put(row.get(0).replace("`", ""), said);
            }
        }
        return new AccessTable(cells);
    }
}
