package org.mingjing.rules;

import java.util.Map;
import java.util.TreeMap;

/** Small packages for examples: a manifest with the lines that matter, and the files it names. */
final class Packages {

    private static final String LEAST = """
            id: late
            version: 1.0.0
            title: {zh: 逾期}
            effectiveFrom: 2024-01-01
            rules: [late.drl]
            """;

    private Packages() {}

    /** The files of a package with one rule file, which the manifest of four keys names. */
    static Map<String, String> files() {
        return new TreeMap<>(Map.of("package.yaml", LEAST, "late.drl", "rule \"LATE\"\n"));
    }

    /** A version of the package, in effect from a day on, with further lines in its manifest. */
    static RulePackage version(String version, String effectiveFrom, String... lines) {
        Map<String, String> files = files();
        files.put("package.yaml", LEAST.replace("1.0.0", version).replace("2024-01-01", effectiveFrom)
                + String.join("\n", lines));
        return RulePackage.of(files);
    }
}
