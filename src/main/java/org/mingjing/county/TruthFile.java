package org.mingjing.county;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The file of the findings that must stand; sorted, if cases are written in the order of their ids. */
final class TruthFile implements AutoCloseable {

    private final TextFile file;
    private final Map<String, Long> countByRuleAndLevel = new TreeMap<>();

    TruthFile(Path path) {
        this.file = new TextFile(path);
        file.line(String.join(",", TruthRow.HEADER));
    }

    void write(Case made) {
        for (TruthRow row : made.truth()) {
            countByRuleAndLevel.merge(row.rule() + " " + row.level(), 1L, Long::sum);
            file.line(csv(Stream.concat(Stream.of(made.script().caseId()), row.columns().stream()).toList()));
        }
    }

    Map<String, Long> countByRuleAndLevel() {
        return countByRuleAndLevel;
    }

    private static String csv(List<String> cells) {
        return cells.stream().map(TruthFile::quoted).collect(Collectors.joining(","));
    }

    /** Quotes a cell where RFC 4180 asks for it. */
    private static String quoted(String cell) {
        boolean needed = cell.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return needed ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }

    @Override
    public void close() {
        file.close();
    }
}
