package org.mingjing.drivers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mingjing.facts.CaseFile;
import org.mingjing.facts.OwnFacts;
import org.mingjing.facts.Power;
import org.mingjing.ledger.decisions.Adoption;
import org.mingjing.rules.Manifest;
import org.mingjing.rules.Manifest.AppliesAt;
import org.mingjing.rules.PackageShelf;
import org.mingjing.rules.RulePackage;
import org.mingjing.rules.TableUse;

/**
 * Finds which packages apply to a case. A version that applies at case start takes the cases that begin while it is in
 * force, and decides them whole. All other cases belong to the versions that apply at each node: each of those in effect
 * at some time since the case began assesses it, and answers for what became true while it was the last to have come in.
 * Where a version was adopted, it stands in for whichever of its package would decide, and decides the case whole.
 */
final class ApplicablePackages {

    private final PackageShelf shelf;
    private final AdoptedPackages adopted;

    ApplicablePackages(PackageShelf shelf, AdoptedPackages adopted) {
        this.shelf = shelf;
        this.adopted = adopted;
    }

    ChosenPackages of(CaseFile caseFile, Instant asOf) {
        CaseTraits traits = CaseTraits.of(caseFile, asOf);
        List<RulePackage> chosen = new ArrayList<>();
        Map<String, Adoption> adoptions = new TreeMap<>();
        for (String id : shelf.ids()) {
            List<RulePackage> versions = versions(id, traits.startedAt(), asOf).stream()
                    .filter(rules -> covers(rules, traits)).toList();
            Optional<Adoption> adoption = versions.isEmpty() ? Optional.empty() : adopted.find(id, traits.startedAt());
            adoption.ifPresent(found -> adoptions.put(id, found));
            adoption.map(found -> List.of(adopted.version(found))).orElse(versions).stream()
                    .filter(rules -> covers(rules, traits)).forEach(chosen::add);
        }
        return new ChosenPackages(chosen, adoptions);
    }

    private List<RulePackage> versions(String id, Instant startedAt, Instant asOf) {
        Optional<RulePackage> whole = atCaseStart(id, startedAt);
        return whole.isPresent()
                ? List.of(whole.get())
                : atEachNode(id).stream().filter(rules -> inEffectWithin(rules.manifest(), startedAt, asOf)).toList();
    }

    private Optional<RulePackage> atCaseStart(String id, Instant startedAt) {
        return shelf.inForce(id, startedAt).filter(rules -> rules.manifest().appliesAt() == AppliesAt.CASE_START);
    }

    private List<RulePackage> atEachNode(String id) {
        return shelf.published(id).stream().filter(rules -> rules.manifest().appliesAt() == AppliesAt.EACH_NODE).toList();
    }

    private static boolean inEffectWithin(Manifest manifest, Instant from, Instant to) {
        LocalDate first = LocalDate.ofInstant(from, manifest.timeZone());
        LocalDate last = LocalDate.ofInstant(to.isBefore(from) ? from : to, manifest.timeZone());
        LocalDate end = manifest.effectiveTo();
        return !manifest.effectiveFrom().isAfter(last) && (end == null || end.isAfter(first));
    }

    /** Whether a version that applies at each node, and was not adopted, answers for what became true at the instant. */
    boolean answersFor(RulePackage rules, Instant at) {
        RulePackage last = null;
        for (RulePackage version : atEachNode(rules.id().id())) {
            last = version.manifest().inEffectOn(LocalDate.ofInstant(at, version.manifest().timeZone())) ? version : last;
        }
        return rules.equals(last);
    }

    /** The next instant at which a version comes into force that applies to the case at each node, null if none does. */
    @Nullable Instant nextVersionAt(CaseFile caseFile, Instant asOf) {
        CaseTraits traits = CaseTraits.of(caseFile, asOf);
        Instant next = null;
        for (String id : shelf.ids()) {
            if (atCaseStart(id, traits.startedAt()).isPresent()) {
                continue;
            }
            for (RulePackage rules : atEachNode(id)) {
                Manifest manifest = rules.manifest();
                Instant from = manifest.effectiveFrom().atStartOfDay(manifest.timeZone()).toInstant();
                if (from.isAfter(asOf) && (next == null || from.isBefore(next)) && covers(rules, traits)) {
                    next = from;
                }
            }
        }
        return next;
    }

    /** Whether a package decides anything at all. */
    static boolean decides(RulePackage rules) {
        Manifest manifest = rules.manifest();
        return !manifest.rules().isEmpty() || !manifest.tables(TableUse.GRADING).isEmpty() || !manifest.tables(TableUse.RULES).isEmpty();
    }

    private static boolean covers(RulePackage rules, CaseTraits traits) {
        // A package for whatever cases there are is not meant for the acts on warnings.
        boolean meant = !traits.sources().contains(OwnFacts.SOURCE) || rules.manifest().appliesTo().sources().contains(OwnFacts.SOURCE);
        if (!meant || !decides(rules)) {
            return false;
        }
        Power power = traits.registered(rules.manifest().timeZone());
        return rules.manifest().appliesTo().covers(traits.sources(), power == null ? "" : power.kind(), traits.power());
    }
}
