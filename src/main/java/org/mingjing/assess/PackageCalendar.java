package org.mingjing.assess;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.mingjing.calendar.WorkingCalendar;
import org.mingjing.rules.FaultyPackage;
import org.mingjing.rules.PackageYaml;
import org.mingjing.rules.Problem;
import org.mingjing.rules.RulePackage;
import org.mingjing.texts.Sentence;

/**
 * The working calendar of a package: its own file if it brings one, otherwise a built-in one, whose days are those of the
 * package's zone.
 */
public final class PackageCalendar {

    private PackageCalendar() {}

    /**
     * Reads the calendar.
     *
     * @throws FaultyPackage with every fault of the package's own calendar file, or if that counts in another zone
     * @throws IllegalArgumentException with a sentence if there is no such built-in calendar
     */
    public static WorkingCalendar of(RulePackage rules) {
        Optional<String> file = rules.manifest().calendarFile();
        ZoneId zone = rules.manifest().timeZone();
        if (file.isEmpty()) {
            return WorkingCalendar.builtIn(rules.manifest().calendar()).in(zone);
        }
        WorkingCalendar own = PackageYaml.read(() -> WorkingCalendar.parse(rules.text(file.get()), file.get()));
        if (!own.zone().getRules().equals(zone.getRules())) {
            throw new FaultyPackage(List.of(zonesDisagree(rules, file.get(), own.zone())));
        }
        return own;
    }

    private static Problem zonesDisagree(RulePackage rules, String file, ZoneId own) {
        int line = 1 + (int) rules.text(file).lines().takeWhile(text -> !text.startsWith("zone")).count();
        return Problem.error(file, line, Problem.NO_PLACE, Sentence.of("assess.zones-disagree", own, rules.manifest().timeZone()));
    }
}
