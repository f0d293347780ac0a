package org.mingjing.console;

import org.mingjing.drivers.Installation;
import org.mingjing.rules.PackageId;
import org.mingjing.rules.RulePackage;

/** Finds the package that a request names. */
final class RequestedPackage {

    private RequestedPackage() {}

    /** @param name id@version @throws Problems.NotKnown with a sentence, if there is none */
    static RulePackage of(Installation installation, String name) {
        return installation.shelf().find(PackageId.parse(name)).orElseThrow(() ->
                new Problems.NotKnown("There is no package '" + name + "'."));
    }
}
