package org.mingjing.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mingjing.author.ScenarioText;
import org.mingjing.rules.PackageSource;
import org.mingjing.rules.RulePackage;
import org.mingjing.shown.BuiltInExamples;
import org.mingjing.texts.NearestName;
import org.mingjing.texts.WrongInput;

/** A package that somebody wants to see, with the texts of its scenarios by file. */
record ShownPackage(RulePackage rules, Map<String, String> examples) {

    /**
     * @param named {@code id}, {@code id@version} or the folder of a package
     * @param folders folders of packages beside the built-in ones
     * @param scenarios folder of scenarios, null for where they usually lie
     * @throws IllegalArgumentException naming the packages there are
     */
    static ShownPackage find(String named, List<Path> folders, @Nullable Path scenarios) {
        Path folder = Path.of(named);
        if (Files.isDirectory(folder)) {
            List<Path> found = PackageSource.foldersIn(folder);
            if (found.size() > 1) {
                throw WrongInput.of("cli.show-several", folder, found);
            }
            return inFolder(found.get(0), scenarios);
        }
        List<ShownPackage> known = new ArrayList<>(PackageSource.builtIn().stream().map(rules -> builtIn(rules, scenarios)).toList());
        folders.forEach(given -> PackageSource.foldersIn(given).forEach(one -> known.add(inFolder(one, scenarios))));
        return known.stream().filter(one -> one.rules.id().id().equals(named) || one.rules.id().toString().equals(named))
                .max(Comparator.comparing(one -> one.rules.id()))
                .orElseThrow(() -> unknown(named, known));
    }

    private static WrongInput unknown(String named, List<ShownPackage> known) {
        List<String> ids = known.stream().map(one -> one.rules.id().toString()).distinct().sorted().toList();
        return NearestName.of(named, known.stream().map(one -> one.rules.id().id()).toList())
                .map(meant -> WrongInput.of("cli.show-no-package-but", named, meant, ids))
                .orElseGet(() -> WrongInput.of("cli.show-no-package", named, ids));
    }

    private static ShownPackage inFolder(Path folder, @Nullable Path scenarios) {
        RulePackage rules = PackageSource.read(folder);
        return new ShownPackage(rules, texts(ScenarioFolder.files(scenarios, folder, rules.id().id())));
    }

    private static ShownPackage builtIn(RulePackage rules, @Nullable Path scenarios) {
        String id = rules.id().id();
        return new ShownPackage(rules, scenarios == null ? BuiltInExamples.of(id) : texts(ScenarioFolder.files(scenarios, scenarios, id)));
    }

    private static Map<String, String> texts(List<Path> files) {
        Map<String, String> texts = new TreeMap<>();
        ScenarioText.read(files).forEach(one -> texts.put(one.file(), one.text()));
        return texts;
    }
}
