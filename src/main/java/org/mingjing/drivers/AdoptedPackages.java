package org.mingjing.drivers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.mingjing.ledger.decisions.Adoption;
import org.mingjing.rules.RulePackage;

/** Which versions of packages were adopted for which cases. */
final class AdoptedPackages {

    static final AdoptedPackages NONE = new AdoptedPackages(List.of(), adoption -> {
        throw new IllegalStateException("nothing was adopted");
    });

    private final List<Adoption> newestFirst;
    private final Function<Adoption, RulePackage> versions;

    /** @param versions gives the package that was adopted */
    AdoptedPackages(List<Adoption> newestFirst, Function<Adoption, RulePackage> versions) {
        this.newestFirst = newestFirst;
        this.versions = versions;
    }

    /** The adoption of the package that counts for a case which began at the instant. */
    Optional<Adoption> find(String packageId, Instant startedAt) {
        for (Adoption adoption : newestFirst) {
            if (adoption.rules().id().equals(packageId) && adoption.covers(
                    LocalDate.ofInstant(startedAt, version(adoption).manifest().timeZone()))) {
                return Optional.of(adoption);
            }
        }
        return Optional.empty();
    }

    RulePackage version(Adoption adoption) {
        return versions.apply(adoption);
    }
}
