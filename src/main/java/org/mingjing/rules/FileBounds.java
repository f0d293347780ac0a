package org.mingjing.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How large the files of a package may be, and how many they may be. */
final class FileBounds {

    static final int BYTES_MAX = 16_000_000;
    static final String TOO_LARGE = "The file is larger than " + BYTES_MAX / 1_000_000 + " MB; divide it.";

    private static final int FILES_MAX = 200;

    private FileBounds() {}

    /** @throws FaultyPackage naming every file that is too large, or saying that there are too many */
    static void require(Map<String, String> files) {
        List<Problem> problems = new ArrayList<>();
        if (files.size() > FILES_MAX) {
            problems.add(Problem.error(ManifestReader.FILE, 0, "", "The manifest names more than " + FILES_MAX
                    + " files; divide the package."));
        }
        files.forEach((name, text) -> {
            if (text.length() > BYTES_MAX) {
                problems.add(Problem.error(name, 0, "", TOO_LARGE));
            }
        });
        if (!problems.isEmpty()) {
            throw new FaultyPackage(problems);
        }
    }
}
