package org.mingjing.rules;

import java.util.function.Supplier;
import org.mingjing.yaml.YamlFaults;

/** Reads the YAML files of a package, so that their faults are problems of the package like any other. */
public final class PackageYaml {

    private PackageYaml() {}

    /** What the reading gives. @throws FaultyPackage with every fault of the file, each with its line */
    public static <T> T read(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (YamlFaults faults) {
            throw new FaultyPackage(faults.faults().stream()
                    .map(fault -> Problem.error(fault.file(), fault.line(), Problem.NO_PLACE, fault.sentence()))
                    .toList());
        }
    }
}
