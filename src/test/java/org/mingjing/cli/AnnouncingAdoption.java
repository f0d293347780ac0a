package org.mingjing.cli;

import java.nio.file.Path;
import java.util.List;
import org.mingjing.drivers.Adopting;
import org.mingjing.drivers.Installation;
import org.mingjing.postgres.ChildJvm;
import org.mingjing.rules.PackageId;

/** An adoption that says when it has recorded a batch, to be killed: arguments are home, folder and id@version. */
final class AnnouncingAdoption {

    private AnnouncingAdoption() {}

    public static void main(String[] arguments) {
        try (Installation installation = Installation.open(
                Installation.Options.of(Path.of(arguments[0]), null, List.of(Path.of(arguments[1]))));
                Adopting adopting = new Adopting(installation,
                        installation.shelf().find(PackageId.parse(arguments[2])).orElseThrow(), null, null)) {
            ChildJvm.say("begun");
            adopting.record(batch -> ChildJvm.say("recorded"));
        }
        ChildJvm.say("done");
    }
}
