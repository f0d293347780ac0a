package org.mingjing.console;

import java.time.Instant;
import org.mingjing.drivers.Installation;
import org.mingjing.rules.PackageId;
import org.mingjing.rules.RulePackage;

/** Finds the package that a request names. */
final class RequestedPackage {

    private RequestedPackage() {}

    /**
     * @param name id@version, or an id alone for the version in effect
     * @throws NotKnown with a sentence, if there is none
     */
    static RulePackage inEffect(Installation installation, String name, Instant at) {
        return name.contains("@") ? of(installation, name)
                : installation.shelf().meant(name, at).orElseThrow(() -> NotKnown.of("console.no-package", name));
    }

    /** @param name id@version @throws NotKnown with a sentence, if there is none */
    static RulePackage of(Installation installation, String name) {
        return installation.shelf().find(PackageId.parse(name)).orElseThrow(() ->
                NotKnown.of("console.no-package", name));
    }
}
