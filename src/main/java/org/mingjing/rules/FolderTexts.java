package org.mingjing.rules;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mingjing.texts.GivenFolder;
import org.mingjing.texts.Sentence;

/** Reads the texts of a package in a folder: the manifest and the files it names. Others may be of any kind. */
final class FolderTexts {

    private final GivenFolder folder;
    private final Map<String, Path> found;
    private final Map<String, String> texts = new TreeMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private FolderTexts(GivenFolder folder, Map<String, Path> found) {
        this.folder = folder;
        this.found = found;
    }

    /**
     * The texts by path relative to the folder; what is missing is left out.
     *
     * @throws FaultyPackage naming every file that is not UTF-8, too large or elsewhere, or what is wrong with the manifest
     * @throws IOException if the folder or a file cannot be read
     */
    static Map<String, String> of(Path folder) throws IOException {
        FolderTexts reading = new FolderTexts(GivenFolder.at(folder), filesBelow(folder));
        reading.read(ManifestReader.FILE);
        String manifest = reading.texts.get(ManifestReader.FILE);
        if (manifest != null) {
            for (String name : ManifestReader.read(manifest).files()) {
                reading.read(name);
            }
        }
        if (!reading.problems.isEmpty()) {
            throw new FaultyPackage(reading.problems);
        }
        return reading.texts;
    }

    /** Only what is found below the folder can be read, whatever path a manifest names. */
    private static Map<String, Path> filesBelow(Path folder) throws IOException {
        Map<String, Path> found = new TreeMap<>();
        for (Path file : GivenFolder.at(folder).files()) {
            found.put(folder.relativize(file).toString().replace('\\', '/'), file);
        }
        return found;
    }

    private void read(String name) throws IOException {
        Path file = found.get(name);
        if (file == null || texts.containsKey(name)) {
            return;
        }
        if (folder.leadsOut(file)) {
            problems.add(Problem.error(name, 0, Problem.NO_PLACE, GivenFolder.leadsOutSentence(name)));
        } else if (Files.size(file) > FileBounds.BYTES_MAX) {
            problems.add(Problem.error(name, 0, Problem.NO_PLACE, FileBounds.TOO_LARGE));
        } else {
            try {
                texts.put(name, StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(Files.readAllBytes(file))).toString());
            } catch (CharacterCodingException e) {
                problems.add(Problem.error(name, 0, Problem.NO_PLACE, Sentence.of("rules.file-not-utf-8")));
            }
        }
    }
}
