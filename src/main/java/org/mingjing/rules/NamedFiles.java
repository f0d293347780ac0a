package org.mingjing.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mingjing.texts.Sentence;

/** The files a manifest names, with a problem for each that is missing. */
final class NamedFiles {

    private NamedFiles() {}

    static SortedMap<String, String> of(Manifest manifest, Map<String, String> files) {
        List<String> names = new ArrayList<>(manifest.files());
        names.add(ManifestReader.FILE);
        SortedMap<String, String> named = new TreeMap<>();
        List<Problem> missing = new ArrayList<>();
        for (String name : names) {
            String text = files.get(name);
            if (text == null) {
                missing.add(Problem.error(ManifestReader.FILE, lineOf(name, files), Problem.NO_PLACE,
                        Sentence.of("rules.file-missing", name)));
            } else {
                named.put(name, text);
            }
        }
        if (!missing.isEmpty()) {
            throw new FaultyPackage(missing);
        }
        return named;
    }

    /** The line of the manifest that names the file. */
    private static int lineOf(String name, Map<String, String> files) {
        List<String> lines = files.getOrDefault(ManifestReader.FILE, "").lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains(name)) {
                return i + 1;
            }
        }
        return 0;
    }
}
