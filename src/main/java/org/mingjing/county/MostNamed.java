package org.mingjing.county;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The official whom most cards of a truth name. */
final class MostNamed {

    private static final int NATURE = TruthRow.HEADER.indexOf("nature");
    private static final int LEVEL = TruthRow.HEADER.indexOf("level");
    private static final int DEPARTMENT = TruthRow.HEADER.indexOf("department");
    private static final int OFFICIAL = TruthRow.HEADER.indexOf("official");

    private MostNamed() {}

    /** Of those named as often the one whose code comes first; empty if no card names anybody. */
    static Optional<County.Named> in(Path truth) {
        try (Stream<String> lines = Files.lines(truth)) {
            Map<County.Named, Long> cards = lines.skip(1).map(line -> List.of(line.split(",", -1))).filter(MostNamed::isCard)
                    .collect(Collectors.groupingBy(row -> new County.Named(row.get(DEPARTMENT), row.get(OFFICIAL)), Collectors.counting()));
            return cards.entrySet().stream().max(Map.Entry.<County.Named, Long>comparingByValue()
                    .thenComparing(entry -> entry.getKey().official(), Comparator.reverseOrder())).map(Map.Entry::getKey);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isCard(List<String> row) {
        return row.get(NATURE).equals("conduct") && !row.get(LEVEL).equals("reminder") && !row.get(OFFICIAL).isEmpty();
    }
}
