package org.mingjing.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.mingjing.texts.FileFault;
import org.mingjing.texts.GivenFolder;
import org.mingjing.texts.Sentence;

/** Where rule packages are read from: a folder, a folder of such folders, or the packages built into the program. */
public final class PackageSource {

    private static final String BUILT_IN = "/rules/";
    private static final String FOLDER_OF_PACKAGES = "rules";

    private PackageSource() {}

    /**
     * The packages below a folder: the folder itself if it has a {@code package.yaml}, otherwise each folder in it
     * that has one, in name order, otherwise those of its folder {@code rules}.
     *
     * @throws FaultyPackage if there is none, or one cannot be read
     */
    public static List<Path> foldersIn(Path path) {
        if (Files.isRegularFile(path.resolve(ManifestReader.FILE))) {
            return List.of(path);
        }
        if (Files.isRegularFile(path) && path.endsWith(ManifestReader.FILE)) {
            return List.of(path.toAbsolutePath().getParent());
        }
        if (!Files.isDirectory(path)) {
            throw faulty(path, Sentence.of("rules.no-folder"));
        }
        try (Stream<Path> children = Files.list(path)) {
            List<Path> folders = children.filter(child -> Files.isRegularFile(child.resolve(ManifestReader.FILE)))
                    .sorted()
                    .toList();
            if (folders.isEmpty() && Files.isDirectory(path.resolve(FOLDER_OF_PACKAGES))) {
                requireWithin(GivenFolder.at(path), List.of(path.resolve(FOLDER_OF_PACKAGES)));
                return foldersIn(path.resolve(FOLDER_OF_PACKAGES));
            }
            if (folders.isEmpty()) {
                throw faulty(path, Sentence.of("rules.no-package-in-folder"));
            }
            requireWithin(GivenFolder.at(path), folders);
            return folders;
        } catch (IOException e) {
            throw faulty(path, Sentence.of("rules.folder-unreadable", FileFault.why(e)));
        }
    }

    private static void requireWithin(GivenFolder given, List<Path> folders) {
        List<Problem> problems = folders.stream().filter(given::leadsOut)
                .map(folder -> Problem.error(folder.toString(), 0, Problem.NO_PLACE,
                        GivenFolder.leadsOutSentence(folder.getFileName().toString())))
                .toList();
        if (!problems.isEmpty()) {
            throw new FaultyPackage(problems);
        }
    }

    /** Reads the package in a folder. @throws FaultyPackage naming files as they are found from here */
    public static RulePackage read(Path folder) {
        try {
            return RulePackage.of(FolderTexts.of(folder));
        } catch (IOException e) {
            throw faulty(folder, Sentence.of("rules.folder-unreadable", FileFault.why(e)));
        } catch (FaultyPackage e) {
            throw new FaultyPackage(e.problems().stream().map(problem -> problem.in(folder.toString())).toList());
        }
    }

    /** The packages built into the program, in the order of {@code rules/built-in.txt}. */
    public static List<RulePackage> builtIn() {
        return resource("built-in.txt").lines().filter(line -> !line.isBlank()).map(PackageSource::builtIn).toList();
    }

    /** One built-in package. */
    public static RulePackage builtIn(String id) {
        String manifestText = resource(id + "/" + ManifestReader.FILE);
        Manifest manifest = ManifestReader.read(manifestText);
        Map<String, String> files = new TreeMap<>();
        files.put(ManifestReader.FILE, manifestText);
        manifest.files().forEach(name -> files.put(name, resource(id + "/" + name)));
        return RulePackage.of(files);
    }

    private static String resource(String name) {
        try (InputStream in = PackageSource.class.getResourceAsStream(BUILT_IN + name)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its built-in file rules/" + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FaultyPackage faulty(Path path, Sentence sentence) {
        return new FaultyPackage(List.of(Problem.error(path.toString(), 0, Problem.NO_PLACE, sentence)));
    }
}
