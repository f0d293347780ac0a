package org.mingjing.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.mingjing.rules.Applicability;
import org.mingjing.rules.Problem;
import org.mingjing.texts.Sentence;

/**
 * Tells names that stand in one file only and that nothing else knows. Nobody lists all the steps and attributes there are,
 * so there is a warning only if such a name is likely a slip of the pen for one that is better known, and a note if the
 * package has examples and none of them has it.
 */
final class NameCheck {

    private static final String MANIFEST = "package.yaml";

    private final CheckedPackage checked;
    private final KnownNames known;
    private final Map<NameKind, Map<String, Set<NameUse>>> uses = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    NameCheck(CheckedPackage checked, KnownNames known) {
        this.checked = checked;
        this.known = known;
        manifest();
        NamesOfTables.in(checked).forEach(this::add);
        NamesOfRules.in(checked).forEach(this::add);
    }

    List<Problem> problems() {
        if (checked.isWhole()) {
            uses.forEach((kind, names) -> names.forEach((name, places) -> name(kind, name, places)));
        }
        return problems;
    }

    private void manifest() {
        Applicability applies = checked.rules().manifest().appliesTo();
        applies.sources().forEach(name -> add(inManifest(NameKind.SOURCE, name)));
        applies.powers().forEach(name -> add(inManifest(NameKind.POWER, name)));
        checked.rules().manifest().parameters().keySet().forEach(name -> add(inManifest(NameKind.PARAMETER, name)));
    }

    private NameUse inManifest(NameKind kind, String name) {
        List<String> lines = checked.rules().text(MANIFEST).lines().toList();
        int line = 0;
        for (int i = lines.size() - 1; i >= 0; i--) {
            line = lines.get(i).contains(name) && !lines.get(i).startsWith("id:") ? i + 1 : line;
        }
        return new NameUse(kind, name, MANIFEST, line, Problem.NO_PLACE, Problem.NO_PLACE, false);
    }

    private void add(NameUse use) {
        uses.computeIfAbsent(use.kind(), first -> new LinkedHashMap<>())
                .computeIfAbsent(use.name(), first -> new LinkedHashSet<>()).add(use);
    }

    private void name(NameKind kind, String name, Set<NameUse> places) {
        NameUse first = places.stream().filter(use -> !use.allowed()).findFirst().orElse(null);
        if (first == null || kind == NameKind.PARAMETER || isKnown(kind, name) || files(places).size() > 1) {
            return;
        }
        Set<String> better = betterKnown(kind, name, places);
        better.removeIf(other -> kind == NameKind.ATTRIBUTE && isOfOneAndMany(name, other));
        Optional<String> meant = Slip.of(name, better);
        if (meant.isPresent()) {
            problems.add(Problem.warning(first.file(), first.line(), first.place(), where(kind, meant.get())
                    .map(there -> Sentence.of("check.named-once-other-there", kind.words(), name, meant.get(), there.shown()))
                    .orElseGet(() -> Sentence.of("check.named-once", kind.words(), name, meant.get()))));
        } else if (known.hasExamples() && kind.isOfExamples() && !known.of(kind).isEmpty()
                && places.stream().noneMatch(NameUse::allowed)) {
            problems.add(Problem.note(first.file(), first.line(), first.place(),
                    Nearest.after(Sentence.of("check.in-no-scenario", kind.words(), name), name, known.of(kind))));
        }
    }

    /** One reason and a list of reasons are two attributes. */
    private static boolean isOfOneAndMany(String name, String other) {
        return name.equals(other + "s") || other.equals(name + "s");
    }

    private boolean isKnown(NameKind kind, String name) {
        return known.of(kind).contains(name);
    }

    /** Names of the kind that stand outside the package, in another file of it, or in more places of the same file. */
    private Set<String> betterKnown(NameKind kind, String name, Set<NameUse> places) {
        Set<String> better = new TreeSet<>(known.of(kind));
        Map<String, Set<NameUse>> all = uses.getOrDefault(kind, Map.of());
        List<String> inOrder = List.copyOf(all.keySet());
        all.forEach((other, others) -> {
            boolean elsewhere = !files(places).containsAll(files(others));
            boolean oftener = count(others) > count(places);
            // Of two names that stand once each in different files, the later one is doubted; tables come before rules.
            boolean first = count(others) == count(places) && inOrder.indexOf(other) < inOrder.indexOf(name);
            if (elsewhere && (files(others).size() > 1 || first) || oftener) {
                better.add(other);
            }
        });
        if (kind == NameKind.ATTRIBUTE) {
            better.addAll(NamesOfTables.OWN_INPUTS);
            better.addAll(uses.getOrDefault(NameKind.PARAMETER, Map.of()).keySet());
        }
        return better;
    }

    private static Set<String> files(Set<NameUse> places) {
        Set<String> files = new TreeSet<>();
        places.forEach(use -> files.add(use.file()));
        return files;
    }

    /** In how many rows and rules the name stands. */
    private static long count(Set<NameUse> places) {
        return places.stream().filter(use -> !use.allowed()).map(use -> use.file() + " " + use.within()).distinct().count();
    }

    private Optional<NameUse> where(NameKind kind, String name) {
        return uses.getOrDefault(kind, Map.of()).getOrDefault(name, Set.of()).stream().filter(one -> !one.allowed()).findFirst();
    }
}
