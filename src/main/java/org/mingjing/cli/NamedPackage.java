package org.mingjing.cli;

import org.mingjing.drivers.Installation;
import org.mingjing.rules.PackageId;
import org.mingjing.rules.RulePackage;

/** Finds the package that somebody named as {@code id@version}. */
final class NamedPackage {

    private NamedPackage() {}

    /** @throws IllegalArgumentException with the packages there are */
    static RulePackage find(Installation installation, String text) {
        PackageId id = PackageId.parse(text);
        return installation.shelf().find(id).orElseThrow(() -> new IllegalArgumentException("There is no package " + id
                + "; known are " + String.join(", ", installation.shelf().all().stream()
                        .map(rules -> rules.id().toString()).toList()) + ". Add its folder with --rules."));
    }
}
