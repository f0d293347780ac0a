package org.mingjing.assess;

import java.util.Optional;
import org.mingjing.calendar.WorkingCalendar;
import org.mingjing.rules.RulePackage;

/** The working calendar of a package: its own file if it brings one, otherwise a built-in one. */
final class PackageCalendar {

    private PackageCalendar() {}

    /**
     * Reads the calendar.
     *
     * @throws org.mingjing.yaml.YamlFaults with every fault of the package's own calendar file
     * @throws IllegalArgumentException with a sentence if there is no such built-in calendar
     */
    static WorkingCalendar of(RulePackage rules) {
        Optional<String> file = rules.manifest().calendarFile();
        return file.isPresent()
                ? WorkingCalendar.parse(rules.text(file.get()), file.get())
                : WorkingCalendar.builtIn(rules.manifest().calendar());
    }
}
