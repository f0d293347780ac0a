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
import org.mingjing.texts.Sentence;

/** Says why no package decides a case: what keeps the package that comes nearest from being for it. */
final class WhyUndecided {

    /** What keeps a package from a case; the less it weighs, the nearer the package came. */
    private record Miss(int weight, CaseNote.Kind kind, Sentence why) {}

    /** How the messages end that ask what may have been meant. */
    private static final String QUESTION = "-slip";

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
            return note(traits, new Miss(0, CaseNote.Kind.NO_PACKAGES, Sentence.of("drivers.why-no-packages")));
        }
        List<List<Miss>> all = packages.stream().map(rules -> misses(rules, traits, registry)).toList();
        List<Miss> nearest = all.stream()
                .min(Comparator.comparingInt(misses -> misses.stream().mapToInt(Miss::weight).sum())).orElseThrow();
        Miss heaviest = nearest.stream().max(Comparator.comparingInt(Miss::weight)).orElseThrow();
        return note(traits, heaviest);
    }

    private static CaseNote note(CaseTraits traits, Miss miss) {
        String id = traits.caseFile().caseId();
        return new CaseNote(id, miss.kind(), miss.why(), Sentence.of(miss.why().key().endsWith(QUESTION)
                ? "drivers.undecided-question" : "drivers.undecided", id, traits.startedAt(), miss.why()));
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
            misses.add(new Miss(EFFECT, CaseNote.Kind.BEFORE_EFFECT, Sentence.of("drivers.why-before-effect", rules.id(), manifest.effectiveFrom())));
        } else if (!manifest.inEffectOn(day)) {
            misses.add(new Miss(EFFECT, CaseNote.Kind.AFTER_EFFECT, Sentence.of("drivers.why-after-effect", rules.id(), manifest.effectiveTo())));
        }
    }

    private void source(Set<String> asked, CaseTraits traits, List<Miss> misses) {
        if (asked.isEmpty() || traits.sources().stream().anyMatch(asked::contains)) {
            return;
        }
        String written = traits.sources().iterator().next();
        misses.add(NearestName.of(written, asked)
                .map(meant -> new Miss(SLIP, CaseNote.Kind.OTHER_SOURCE, Sentence.of("drivers.why-other-source-slip", written, meant)))
                .orElseGet(() -> new Miss(SOURCE, CaseNote.Kind.OTHER_SOURCE, Sentence.of("drivers.why-other-source", written,
                        list(packages.stream().map(rules -> rules.manifest().appliesTo().sources()))))));
    }

    private void power(RulePackage rules, CaseTraits traits, Registry registry, List<Miss> misses) {
        Set<String> kinds = rules.manifest().appliesTo().powerKinds();
        Set<String> powers = rules.manifest().appliesTo().powers();
        if (kinds.isEmpty() && powers.isEmpty()) {
            return;
        }
        if (traits.power().isEmpty()) {
            misses.add(new Miss(POWER, CaseNote.Kind.NO_POWER,
                    Sentence.of("drivers.why-no-power", rules.id(), traits.sources().iterator().next())));
            return;
        }
        if (!powers.isEmpty() && !powers.contains(traits.power())) {
            misses.add(other(Sentence.of("drivers.a-power", traits.power()), rules, powers, traits.power()));
        }
        ZoneId zone = rules.manifest().timeZone();
        Power registered = traits.registered(zone);
        String kind = registered == null ? "" : registered.kind();
        if (kinds.isEmpty() || kinds.contains(kind)) {
            return;
        }
        misses.add(registered == null
                ? unregistered(traits, registry)
                : other(Sentence.of("drivers.a-kind", kind, traits.power()), rules, kinds, kind));
    }

    private Miss unregistered(CaseTraits traits, Registry registry) {
        boolean onOtherDays = traits.caseFile().registry().entries().stream().anyMatch(Power.class::isInstance);
        Sentence said = onOtherDays
                ? Sentence.of("drivers.why-unregistered-then", traits.power())
                : powers.nearest(traits.power(), registry).map(code -> Sentence.of("drivers.why-unregistered-slip", traits.power(), code))
                        .orElse(Sentence.of("drivers.why-unregistered", traits.power()));
        return new Miss(REGISTRY, CaseNote.Kind.UNKNOWN_POWER, said);
    }

    private static Miss other(Sentence what, RulePackage rules, Set<String> asked, String written) {
        return NearestName.of(written, asked)
                .map(meant -> new Miss(SLIP, CaseNote.Kind.OTHER_POWER, Sentence.of("drivers.why-other-power-slip", rules.id(), what, meant)))
                .orElseGet(() -> new Miss(POWER, CaseNote.Kind.OTHER_POWER,
                        Sentence.of("drivers.why-other-power", rules.id(), what, list(Stream.of(asked)))));
    }

    private static List<Sentence> list(Stream<Set<String>> names) {
        return Sentence.quoted(names.flatMap(Set::stream).collect(Collectors.toCollection(TreeSet::new)));
    }
}
