package org.mingjing.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.mingjing.texts.Sentence;

/** All known versions of all packages; immutable. */
public final class PackageShelf {

    private static final Comparator<RulePackage> AS_THEY_CAME_IN =
            Comparator.<RulePackage, LocalDate>comparing(rules -> rules.manifest().effectiveFrom())
                    .thenComparing(RulePackage::id);

    private final Map<PackageId, RulePackage> byId = new TreeMap<>();
    private final Map<String, List<RulePackage>> published;
    private final List<String> ids;

    private PackageShelf(Collection<RulePackage> packages) {
        for (RulePackage rules : packages) {
            RulePackage before = byId.putIfAbsent(rules.id(), rules);
            if (before != null && !before.equals(rules)) {
                throw new FaultyPackage(List.of(Problem.error(ManifestReader.FILE, 0, Problem.NO_PLACE,
                        Sentence.of("rules.two-of-one-version", rules.id()))));
            }
        }
        published = byId.values().stream()
                .filter(rules -> rules.manifest().state() == Manifest.State.PUBLISHED)
                .sorted(AS_THEY_CAME_IN)
                .collect(Collectors.groupingBy(rules -> rules.id().id()));
        ids = byId.keySet().stream().map(PackageId::id).distinct().toList();
    }

    /** @throws FaultyPackage if two packages of different content have the same id and version */
    public static PackageShelf of(Collection<RulePackage> packages) {
        return new PackageShelf(packages);
    }

    public Collection<RulePackage> all() {
        return byId.values();
    }

    public Optional<RulePackage> find(PackageId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The version of the package in force at the instant: published, and of those in effect the last to come in. */
    public Optional<RulePackage> inForce(String id, Instant at) {
        RulePackage last = null;
        for (RulePackage rules : published(id)) {
            last = rules.manifest().inEffectOn(LocalDate.ofInstant(at, rules.manifest().timeZone())) ? rules : last;
        }
        return Optional.ofNullable(last);
    }

    /**
     * The version that somebody means who names none: that in force at the instant; if none is, the one that comes next; else the last
     * there is, a draft too. Empty if the package is not known.
     */
    public Optional<RulePackage> meant(String id, Instant at) {
        return inForce(id, at)
                .or(() -> published(id).stream().filter(rules ->
                        rules.manifest().effectiveFrom().isAfter(LocalDate.ofInstant(at, rules.manifest().timeZone()))).findFirst())
                .or(() -> versions(id).stream().max(AS_THEY_CAME_IN));
    }

    /** Every version of the package, drafts too, in the order of their numbers. */
    public List<RulePackage> versions(String id) {
        return byId.values().stream().filter(rules -> rules.id().id().equals(id)).toList();
    }

    /** The published versions of the package, in the order in which they come into effect. */
    public List<RulePackage> published(String id) {
        return published.getOrDefault(id, List.of());
    }

    /** The ids of all packages, in order. */
    public List<String> ids() {
        return ids;
    }

    /** This shelf and these packages beside. */
    public PackageShelf with(Collection<RulePackage> more) {
        List<RulePackage> all = new ArrayList<>(byId.values());
        all.addAll(more);
        return of(all);
    }
}
