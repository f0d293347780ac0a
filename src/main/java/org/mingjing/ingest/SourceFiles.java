package org.mingjing.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingjing.texts.GivenFolder;
import org.mingjing.texts.Sentence;
import org.mingjing.texts.WrongInput;

/** Finds the files of a source: files as they are given, folders with all their files of the profile's formats. */
final class SourceFiles {

    private static final String REGISTRY = "registry";

    private SourceFiles() {}

    /**
     * The files to read, in order: of a folder the registry files first, which are those named {@code registry…} or in
     * a folder of that name, then the others, each by name.
     *
     * @throws IllegalArgumentException with a sentence, if a path does not exist or a folder holds no file of the source
     */
    public static List<Path> of(List<Path> paths, SourceProfile profile) {
        List<Path> files = new ArrayList<>();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                files.addAll(inFolder(path, profile));
            } else if (Files.exists(path)) {
                files.add(path);
            } else {
                throw WrongInput.of("ingest.no-file", path);
            }
        }
        return files;
    }

    private static List<Path> inFolder(Path folder, SourceProfile profile) {
        try {
            GivenFolder given = GivenFolder.at(folder);
            List<Path> files = given.files().stream()
                    .filter(file -> profile.formats().stream().anyMatch(format -> format.fits(file.getFileName().toString())))
                    .sorted(Comparator.comparing((Path file) -> !isRegistry(folder.relativize(file)))
                            .thenComparing(Path::toString))
                    .toList();
            requireWithin(given, files);
            if (files.isEmpty()) {
                throw WrongInput.of("ingest.folder-without-files", folder, profile.name(),
                        profile.formats().stream().map(format -> "." + format.code()).toList());
            }
            return files;
        } catch (IOException e) {
            throw WrongInput.of("ingest.folder-unreadable", folder).because(e);
        }
    }

    /** All links out are named: what lies behind them would otherwise be missed in silence. */
    private static void requireWithin(GivenFolder given, List<Path> files) throws IOException {
        String out = Stream.concat(files.stream().filter(given::leadsOut), given.foldersOutside().stream()).distinct().sorted()
                .map(file -> GivenFolder.leadsOutSentence(file.toString()).toString()).collect(Collectors.joining("\n"));
        if (!out.isEmpty()) {
            throw new WrongInput(Sentence.asItIs(out));
        }
    }

    private static boolean isRegistry(Path relative) {
        for (Path part : relative) {
            if (part.toString().startsWith(REGISTRY)) {
                return true;
            }
        }
        return false;
    }
}
