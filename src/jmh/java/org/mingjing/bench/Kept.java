package org.mingjing.bench;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** The results kept in a folder, by bench. */
record Kept(Map<String, Results> byBench) {

    static Kept in(Path folder) throws IOException {
        Map<String, Results> results = new TreeMap<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.json")) {
            for (Path file : files) {
                Results read = Results.read(file);
                results.put(read.bench(), read);
            }
        }
        return new Kept(results);
    }

    /** The median of the first measurement of that name and unit with that setting, if there is one. */
    OptionalDouble median(String bench, String what, String unit, String setting) {
        Results results = byBench.get(bench);
        return results == null ? OptionalDouble.empty() : results.measured().stream()
                .filter(one -> one.what().equals(what) && one.unit().equals(unit) && one.by().toString().contains(setting))
                .mapToDouble(Measured::median)
                .findFirst();
    }

    /** The same of the last such measurement, which is that of the largest setting. */
    OptionalDouble last(String bench, String what, String unit) {
        Results results = byBench.get(bench);
        return results == null ? OptionalDouble.empty() : results.measured().stream()
                .filter(one -> one.what().equals(what) && one.unit().equals(unit))
                .mapToDouble(Measured::median)
                .reduce((earlier, later) -> later);
    }
}
