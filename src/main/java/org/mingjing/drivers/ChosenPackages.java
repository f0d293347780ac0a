package org.mingjing.drivers;

import java.util.List;
import java.util.Map;
import org.mingjing.ledger.decisions.Adoption;
import org.mingjing.rules.RulePackage;

/**
 * The packages that decide a case.
 *
 * @param packages by id, the versions of one in the order in which they came in
 * @param adoptions by package id, those by which another version decides the case, or none if that one is not for it
 */
record ChosenPackages(List<RulePackage> packages, Map<String, Adoption> adoptions) {

    boolean isEmpty() {
        return packages.isEmpty();
    }
}
