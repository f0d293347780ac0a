package org.mingjing.assess;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.mingjing.assess.Injections.Attempt;

/**
 * A package with many attempts, each in a file of its own, so that one answer says of every one of them whether it was
 * refused.
 *
 * @param files the package
 * @param attempts the attempts by the name of their file
 */
public record InjectionBatch(Map<String, String> files, Map<String, Attempt> attempts) {

    private static final String MANIFEST = "package.yaml";
    private static final String RULE_FILES = "rules: [rules.drl]";

    /** The attempts of which none can be in order, of all files but the manifest and the messages, which a package has once. */
    public static List<InjectionBatch> of(List<Attempt> attempts, int atOnce) {
        List<InjectionBatch> batches = new ArrayList<>();
        // Rule files apart from tables: what is said of both together is not said where a table cannot be read.
        for (String ending : List.of(".drl", ".dmn")) {
            List<Attempt> refused = attempts.stream()
                    .filter(attempt -> holds(attempt) && attempt.file().endsWith(ending)).toList();
            for (int from = 0; from < refused.size(); from += atOnce) {
                batches.add(together(refused.subList(from, Math.min(refused.size(), from + atOnce))));
            }
        }
        return batches;
    }

    /** Whether the attempt is in one of the batches. */
    public static boolean holds(Attempt attempt) {
        return !attempt.isText() && !attempt.file().endsWith(".yaml");
    }

    private static InjectionBatch together(List<Attempt> attempts) {
        Map<String, Attempt> byFile = new TreeMap<>();
        for (Attempt attempt : attempts) {
            byFile.put("a" + byFile.size() + attempt.file().substring(attempt.file().indexOf('.')), attempt);
        }
        Map<String, String> files = new TreeMap<>(attempts.get(0).files());
        byFile.forEach((name, attempt) -> files.put(name, attempt.files().get(attempt.file())));
        files.put(MANIFEST, files.get(MANIFEST).replace(RULE_FILES, named(byFile, ".dmn", "  - {file: ", ", decision: grading, use: grading}")
                + "rules:\n" + named(byFile, ".drl", "  - ", "")));
        return new InjectionBatch(files, byFile);
    }

    private static String named(Map<String, Attempt> byFile, String ending, String before, String after) {
        return byFile.keySet().stream().filter(name -> name.endsWith(ending)).map(name -> before + name + after)
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
