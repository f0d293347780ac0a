package org.mingjing.drivers;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mingjing.facts.CaseFile;
import org.mingjing.facts.NodeFact;
import org.mingjing.facts.Power;

/**
 * What of a case tells which packages are for it.
 *
 * @param caseFile the case
 * @param startedAt when it plausibly began, by what was seen of it
 * @param sources sources of its facts
 * @param power code of its power, empty if no fact names one
 */
record CaseTraits(CaseFile caseFile, Instant startedAt, Set<String> sources, String power) {

    /** Of a case as it stood at the instant; of one that is all still to come, as it will stand. */
    static CaseTraits of(CaseFile caseFile, Instant asOf) {
        Set<String> sources = new TreeSet<>();
        String code = "";
        for (NodeFact fact : caseFile.facts()) {
            sources.add(fact.source());
            code = code.isEmpty() ? fact.power() : code;
        }
        return new CaseTraits(caseFile, caseFile.asOf(asOf).orElse(caseFile).startedAt(), sources, code);
    }

    LocalDate startDay(ZoneId zone) {
        return LocalDate.ofInstant(startedAt, zone);
    }

    /** The power as the registry has it on the day the case began, null if it has none. */
    @Nullable Power registered(ZoneId zone) {
        return power.isEmpty() ? null : caseFile.registry().find(Power.class, power, startDay(zone));
    }
}
