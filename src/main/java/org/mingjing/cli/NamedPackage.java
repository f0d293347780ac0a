package org.mingjing.cli;

import org.mingjing.drivers.Installation;
import org.mingjing.rules.PackageId;
import org.mingjing.rules.RulePackage;
import org.mingjing.texts.WrongInput;

/** Finds the package that somebody named as {@code id@version}. */
final class NamedPackage {

    private NamedPackage() {}

    /** @throws IllegalArgumentException with the packages there are */
    static RulePackage find(Installation installation, String text) {
        PackageId id = PackageId.parse(text);
        return installation.shelf().find(id).orElseThrow(() -> WrongInput.of("cli.no-package", id,
                installation.shelf().all().stream().map(RulePackage::id).toList()));
    }
}
