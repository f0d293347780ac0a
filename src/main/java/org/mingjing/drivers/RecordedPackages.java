package org.mingjing.drivers;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingjing.ledger.Ledger;
import org.mingjing.rules.PackageShelf;
import org.mingjing.rules.RulePackage;
import org.mingjing.texts.WrongInput;

/**
 * Packages by content hash: those known when the installation was opened, and those that another program has recorded in
 * the same ledger since.
 */
final class RecordedPackages {

    private final Ledger ledger;
    private final Map<String, RulePackage> byHash = new HashMap<>();

    RecordedPackages(Ledger ledger, PackageShelf shelf) {
        this.ledger = ledger;
        shelf.all().forEach(rules -> byHash.put(rules.hash(), rules));
    }

    /** The package, or null if the ledger does not have it either. */
    synchronized @Nullable RulePackage find(String hash) {
        if (!byHash.containsKey(hash)) {
            ledger.decisions().packages().forEach(rules -> byHash.put(rules.hash(), rules));
        }
        return byHash.get(hash);
    }

    /** @throws IllegalArgumentException with a sentence, if the ledger does not have it either */
    RulePackage get(String hash) {
        RulePackage rules = find(hash);
        if (rules == null) {
            throw WrongInput.of("drivers.package-not-recorded", hash);
        }
        return rules;
    }
}
