package org.mingjing.run;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingjing.facts.CaseFile;
import org.mingjing.facts.NodeFact;
import org.mingjing.facts.Power;
import org.mingjing.rules.Manifest.AppliesAt;
import org.mingjing.rules.PackageShelf;
import org.mingjing.rules.RulePackage;
import org.mingjing.rules.TableUse;

/** Finds which packages apply to a case, each in the version in force at the instant its manifest names. */
final class ApplicablePackages {

    private final PackageShelf shelf;

    ApplicablePackages(PackageShelf shelf) {
        this.shelf = shelf;
    }

    /** The packages by id; several versions of one if it applies at each node's time and they follow each other. */
    List<RulePackage> of(CaseFile caseFile) {
        List<RulePackage> applicable = new ArrayList<>();
        for (String id : shelf.ids()) {
            Optional<RulePackage> atStart = shelf.inForce(id, caseFile.startedAt());
            if (atStart.isPresent() && atStart.get().manifest().appliesAt() == AppliesAt.EACH_NODE) {
                caseFile.facts().stream().map(NodeFact::occurredAt).map(at -> shelf.inForce(id, at))
                        .flatMap(Optional::stream).distinct().filter(rules -> covers(rules, caseFile))
                        .forEach(applicable::add);
            } else {
                atStart.filter(rules -> covers(rules, caseFile)).ifPresent(applicable::add);
            }
        }
        return applicable;
    }

    /** Whether a version found by the times of nodes answers for what became true at the instant. */
    boolean answersFor(RulePackage rules, Instant at) {
        return rules.manifest().appliesAt() == AppliesAt.CASE_START
                || shelf.inForce(rules.id().id(), at).filter(rules::equals).isPresent();
    }

    static boolean covers(RulePackage rules, CaseFile caseFile) {
        if (rules.manifest().rules().isEmpty() && rules.manifest().tables(TableUse.GRADING).isEmpty()) {
            return false;
        }
        Set<String> sources = new HashSet<>();
        String code = "";
        for (NodeFact fact : caseFile.facts()) {
            sources.add(fact.source());
            code = code.isEmpty() ? fact.power() : code;
        }
        Power power = power(rules, caseFile, code);
        return rules.manifest().appliesTo().covers(sources, power == null ? "" : power.kind(), code);
    }

    private static @Nullable Power power(RulePackage rules, CaseFile caseFile, String code) {
        LocalDate day = LocalDate.ofInstant(caseFile.startedAt(), rules.manifest().timeZone());
        return code.isEmpty() ? null : caseFile.registry().find(Power.class, code, day);
    }
}
