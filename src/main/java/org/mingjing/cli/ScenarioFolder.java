package org.mingjing.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingjing.texts.FileFailed;
import org.mingjing.texts.GivenFolder;
import org.mingjing.texts.WrongInput;

/** Finds the scenarios of a package. */
final class ScenarioFolder {

    static final String OPTION = "--scenarios";

    private ScenarioFolder() {}

    /**
     * The scenario files of a package by name, none if it has no scenarios.
     *
     * @param given folder that the user named, null for where scenarios usually lie
     */
    static List<Path> files(@Nullable Path given, Path packageFolder, String packageId) {
        Path beside = packageFolder.toAbsolutePath().normalize().getParent().resolveSibling("scenarios").resolve(packageId);
        Path own = packageFolder.resolve("scenarios");
        Path chosen = given != null ? given.resolve(packageId) : Files.isDirectory(beside) ? beside : own;
        if (!Files.isDirectory(chosen)) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(chosen)) {
            if (GivenFolder.of(chosen).leadsOut(chosen)) {
                throw new WrongInput(GivenFolder.leadsOutSentence(chosen.toString()));
            }
            return found.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
        } catch (IOException e) {
            throw new FileFailed(e, "cli.folder-unreadable", chosen);
        }
    }
}
