package org.mingjing.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mingjing.texts.Sentence;

/** How large the files of a package may be, and how many they may be. */
final class FileBounds {

    static final int BYTES_MAX = 16_000_000;
    static final Sentence TOO_LARGE = Sentence.of("rules.file-too-large", BYTES_MAX / 1_000_000);

    private static final int FILES_MAX = 200;

    private FileBounds() {}

    /** @throws FaultyPackage naming every file that is too large, or saying that there are too many */
    static void require(Map<String, String> files) {
        List<Problem> problems = new ArrayList<>();
        if (files.size() > FILES_MAX) {
            problems.add(Problem.error(ManifestReader.FILE, 0, Problem.NO_PLACE, Sentence.of("rules.files-too-many", FILES_MAX)));
        }
        files.forEach((name, text) -> {
            if (text.length() > BYTES_MAX) {
                problems.add(Problem.error(name, 0, Problem.NO_PLACE, TOO_LARGE));
            }
        });
        if (!problems.isEmpty()) {
            throw new FaultyPackage(problems);
        }
    }
}
