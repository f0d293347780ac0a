package org.mingjing.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingjing.rules.Problem;
import org.mingjing.screen.DmnTable;
import org.mingjing.screen.XmlElement;
import org.mingjing.texts.Sentence;

/** Rows of a table that answer the same inputs. The row that overlaps most others is named first: it is the one to mend. */
final class Overlaps {

    private record Overlap(String values, List<Integer> rows) {}

    private final List<Overlap> found = new ArrayList<>();

    /** @param rows numbers of the rows, parted by commas */
    void add(String values, String rows) {
        found.add(new Overlap(values, Stream.of(rows.split(",")).map(row -> Integer.valueOf(row.strip())).sorted().toList()));
    }

    List<Problem> problems(String file, DmnTable table, XmlElement definitions) {
        List<Problem> problems = new ArrayList<>();
        List<Overlap> open = new ArrayList<>(found);
        while (!open.isEmpty()) {
            int row = mostFrequent(open);
            List<Overlap> own = open.stream().filter(overlap -> overlap.rows.contains(row)).toList();
            open.removeAll(own);
            problems.add(problem(file, table, definitions, row, own));
        }
        return problems;
    }

    private static int mostFrequent(List<Overlap> overlaps) {
        Map<Integer, Long> count = overlaps.stream().flatMap(overlap -> overlap.rows.stream())
                .collect(Collectors.groupingBy(row -> row, TreeMap::new, Collectors.counting()));
        return count.entrySet().stream()
                .max(Comparator.<Map.Entry<Integer, Long>>comparingLong(Map.Entry::getValue)
                        .thenComparing(Map.Entry::getKey))
                .orElseThrow().getKey();
    }

    private static Problem problem(
            String file, DmnTable table, XmlElement definitions, int number, List<Overlap> overlaps) {
        TreeSet<Integer> others = new TreeSet<>();
        overlaps.forEach(overlap -> others.addAll(overlap.rows()));
        others.remove(number);
        Sentence named = RowList.of(others.stream().map(other -> table.rows().get(other - 1)).toList());
        DmnTable.Row row = table.rows().get(number - 1);
        Sentence example = InputRegion.sentence(overlaps.get(0).values(), table, definitions);
        return switch (table.hitPolicy()) {
            case "UNIQUE" -> Problem.error(file, row.line(), table.place(row),
                    Sentence.of("check.overlap-unique", named, example));
            default -> Problem.note(file, row.line(), table.place(row),
                    Sentence.of("check.overlap-allowed", named, example, table.hitPolicy()));
        };
    }
}
