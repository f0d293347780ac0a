package org.mingjing.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mingjing.author.ScenarioText;
import org.mingjing.rules.Manifest;
import org.mingjing.rules.PackageShelf;
import org.mingjing.rules.PackageSource;
import org.mingjing.rules.RulePackage;
import org.mingjing.shown.BuiltInExamples;
import org.mingjing.shown.Versions;
import org.mingjing.texts.NearestName;
import org.mingjing.texts.WrongInput;

/** A package that somebody wants to see, with the texts of its scenarios by file and its other versions. */
record ShownPackage(RulePackage rules, Map<String, String> examples, Versions versions) {

    /**
     * @param named {@code id}, {@code id@version} or the folder of a package
     * @param folders folders of packages beside the built-in ones
     * @param scenarios folder of scenarios, null for where they usually lie
     * @param at the instant at which a version is in effect if none is named
     * @throws IllegalArgumentException naming the packages there are
     */
    static ShownPackage find(String named, List<Path> folders, @Nullable Path scenarios, Instant at) {
        List<Known> known = new ArrayList<>(PackageSource.builtIn().stream().map(rules -> new Known(rules, null)).toList());
        folders.forEach(given -> PackageSource.foldersIn(given).forEach(one -> known.add(new Known(PackageSource.read(one), one))));
        Path folder = Path.of(named);
        Known found = Files.isDirectory(folder) ? inFolder(folder) : among(known, named, at);
        List<Manifest> others = known.stream().map(one -> one.rules.manifest()).filter(one -> one.id().id().equals(found.rules.id().id())
                && !one.id().equals(found.rules.id())).toList();
        return new ShownPackage(found.rules, found.examples(scenarios), new Versions(at, others));
    }

    private static Known inFolder(Path folder) {
        List<Path> found = PackageSource.foldersIn(folder);
        if (found.size() > 1) {
            throw WrongInput.of("cli.show-several", folder, found);
        }
        return new Known(PackageSource.read(found.get(0)), found.get(0));
    }

    // Without a version, that in effect is meant.
    private static Known among(List<Known> known, String named, Instant at) {
        PackageShelf shelf = PackageShelf.of(known.stream().map(Known::rules).toList());
        String id = shelf.meant(named, at).map(rules -> rules.id().toString()).orElse(named);
        return known.stream().filter(one -> one.rules.id().toString().equals(id)).findFirst().orElseThrow(() -> unknown(named, known));
    }

    private static WrongInput unknown(String named, List<Known> known) {
        List<String> ids = known.stream().map(one -> one.rules.id().toString()).distinct().sorted().toList();
        return NearestName.of(named, known.stream().map(one -> one.rules.id().id()).toList())
                .map(meant -> WrongInput.of("cli.show-no-package-but", named, meant, ids))
                .orElseGet(() -> WrongInput.of("cli.show-no-package", named, ids));
    }

    /** A package and the folder it lies in, null if it is built in. */
    private record Known(RulePackage rules, @Nullable Path folder) {

        Map<String, String> examples(@Nullable Path scenarios) {
            String id = rules.id().id();
            if (folder == null && scenarios == null) {
                return BuiltInExamples.of(id);
            }
            return texts(ScenarioFolder.files(scenarios, folder == null ? Path.of("") : folder, id));
        }
    }

    private static Map<String, String> texts(List<Path> files) {
        Map<String, String> texts = new TreeMap<>();
        ScenarioText.read(files).forEach(one -> texts.put(one.file(), one.text()));
        return texts;
    }
}
