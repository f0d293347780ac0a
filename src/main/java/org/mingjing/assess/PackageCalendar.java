package org.mingjing.assess;

import java.util.Optional;
import org.mingjing.calendar.WorkingCalendar;
import org.mingjing.rules.FaultyPackage;
import org.mingjing.rules.PackageYaml;
import org.mingjing.rules.RulePackage;

/** The working calendar of a package: its own file if it brings one, otherwise a built-in one. */
final class PackageCalendar {

    private PackageCalendar() {}

    /**
     * Reads the calendar.
     *
     * @throws FaultyPackage with every fault of the package's own calendar file
     * @throws IllegalArgumentException with a sentence if there is no such built-in calendar
     */
    static WorkingCalendar of(RulePackage rules) {
        Optional<String> file = rules.manifest().calendarFile();
        return file.isPresent()
                ? PackageYaml.read(() -> WorkingCalendar.parse(rules.text(file.get()), file.get()))
                : WorkingCalendar.builtIn(rules.manifest().calendar());
    }
}
