package org.mingjing.drivers;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingjing.facts.Power;
import org.mingjing.facts.Registry;
import org.mingjing.rules.Manifest;
import org.mingjing.rules.PackageShelf;
import org.mingjing.rules.RulePackage;
import org.mingjing.texts.NearestName;

/** Says why no package decides a case: what keeps the package that comes nearest from being for it. */
final class WhyUndecided {

    /** What keeps a package from a case; the less it weighs, the nearer the package came. */
    private record Miss(int weight, CaseNote.Kind kind, String why) {}

    private static final int EFFECT = 1;
    private static final int SLIP = 2;
    private static final int REGISTRY = 4;
    private static final int POWER = 8;
    private static final int SOURCE = 32;

    private final List<RulePackage> packages;
    private final RegisteredPowers powers = new RegisteredPowers();

    WhyUndecided(PackageShelf shelf) {
        this.packages = shelf.all().stream()
                .filter(rules -> rules.manifest().state() == Manifest.State.PUBLISHED)
                .filter(ApplicablePackages::decides)
                .toList();
    }

    CaseNote of(CaseTraits traits, Registry registry) {
        if (packages.isEmpty()) {
            return note(traits, new Miss(0, CaseNote.Kind.NO_PACKAGES,
                    "there is no published package that decides cases; add a folder of packages with --rules"));
        }
        List<List<Miss>> all = packages.stream().map(rules -> misses(rules, traits, registry)).toList();
        List<Miss> nearest = all.stream()
                .min(Comparator.comparingInt(misses -> misses.stream().mapToInt(Miss::weight).sum())).orElseThrow();
        Miss heaviest = nearest.stream().max(Comparator.comparingInt(Miss::weight)).orElseThrow();
        return note(traits, heaviest);
    }

    private static CaseNote note(CaseTraits traits, Miss miss) {
        String id = traits.caseFile().caseId();
        return new CaseNote(id, miss.kind(), miss.why(), "No package decides case " + id + ", which began at "
                + traits.startedAt() + ": " + miss.why() + (miss.why().endsWith("?") ? "" : "."));
    }

    private List<Miss> misses(RulePackage rules, CaseTraits traits, Registry registry) {
        List<Miss> misses = new ArrayList<>();
        effect(rules, traits, misses);
        source(rules.manifest().appliesTo().sources(), traits, misses);
        power(rules, traits, registry, misses);
        return misses;
    }

    private static void effect(RulePackage rules, CaseTraits traits, List<Miss> misses) {
        Manifest manifest = rules.manifest();
        LocalDate day = traits.startDay(manifest.timeZone());
        if (day.isBefore(manifest.effectiveFrom())) {
            misses.add(new Miss(EFFECT, CaseNote.Kind.BEFORE_EFFECT,
                    "it began before " + rules.id() + " came into force on " + manifest.effectiveFrom()));
        } else if (!manifest.inEffectOn(day)) {
            misses.add(new Miss(EFFECT, CaseNote.Kind.AFTER_EFFECT,
                    "it began when " + rules.id() + " was no longer in force, since " + manifest.effectiveTo()));
        }
    }

    private void source(Set<String> asked, CaseTraits traits, List<Miss> misses) {
        if (asked.isEmpty() || traits.sources().stream().anyMatch(asked::contains)) {
            return;
        }
        String written = traits.sources().iterator().next();
        String said = "no package is for source '" + written + "'";
        misses.add(NearestName.of(written, asked)
                .map(meant -> new Miss(SLIP, CaseNote.Kind.OTHER_SOURCE, said + "; did you mean '" + meant + "'?"))
                .orElseGet(() -> new Miss(SOURCE, CaseNote.Kind.OTHER_SOURCE, said + "; packages are for "
                        + list(packages.stream().map(rules -> rules.manifest().appliesTo().sources())))));
    }

    private void power(RulePackage rules, CaseTraits traits, Registry registry, List<Miss> misses) {
        Set<String> kinds = rules.manifest().appliesTo().powerKinds();
        Set<String> powers = rules.manifest().appliesTo().powers();
        if (kinds.isEmpty() && powers.isEmpty()) {
            return;
        }
        if (traits.power().isEmpty()) {
            misses.add(new Miss(POWER, CaseNote.Kind.NO_POWER,
                    "none of its facts names a power, which " + rules.id() + " asks for, and no package is for its source '"
                            + traits.sources().iterator().next() + "'"));
            return;
        }
        if (!powers.isEmpty() && !powers.contains(traits.power())) {
            misses.add(other("power '" + traits.power() + "'", rules, powers, traits.power()));
        }
        ZoneId zone = rules.manifest().timeZone();
        Power registered = traits.registered(zone);
        String kind = registered == null ? "" : registered.kind();
        if (kinds.isEmpty() || kinds.contains(kind)) {
            return;
        }
        misses.add(registered == null
                ? unregistered(traits, registry)
                : other("kind '" + kind + "' of power '" + traits.power() + "'", rules, kinds, kind));
    }

    private Miss unregistered(CaseTraits traits, Registry registry) {
        String said = "the registry does not have its power '" + traits.power() + "' on the day it began, so that nobody knows of "
                + "which kind it is";
        boolean onOtherDays = traits.caseFile().registry().entries().stream().anyMatch(Power.class::isInstance);
        String more = onOtherDays
                ? "; it has it on other days"
                : powers.nearest(traits.power(), registry).map(code -> "; did you mean '" + code + "'?").orElse("");
        return new Miss(REGISTRY, CaseNote.Kind.UNKNOWN_POWER, said + more);
    }

    private static Miss other(String what, RulePackage rules, Set<String> asked, String written) {
        String said = rules.id() + " is not for " + what;
        return NearestName.of(written, asked)
                .map(meant -> new Miss(SLIP, CaseNote.Kind.OTHER_POWER, said + "; did you mean '" + meant + "'?"))
                .orElseGet(() -> new Miss(POWER, CaseNote.Kind.OTHER_POWER, said + " but for "
                        + list(Stream.of(asked))));
    }

    private static String list(Stream<Set<String>> names) {
        return names.flatMap(Set::stream).collect(Collectors.toCollection(TreeSet::new)).stream()
                .map(name -> "'" + name + "'").collect(Collectors.joining(", "));
    }
}
