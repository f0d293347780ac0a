package org.mingjing.wall;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mingjing.clocks.ClockState;
import org.mingjing.database.Queries;
import org.mingjing.drivers.CaseInquiry;
import org.mingjing.drivers.Installation;
import org.mingjing.facts.NodeFact;
import org.mingjing.facts.OwnFacts;
import org.mingjing.ledger.facts.CaseFacts;
import org.mingjing.log.LogPosition;

/** How the deadlines of the cases with the newest facts were kept, by department. */
final class DeadlinesKept {

    private static final int CASES_AT_ONCE = 500;
    /** Facts that are looked through for the newest cases, for each case that is wanted. */
    private static final long FACTS_A_CASE = 20;

    private final Installation installation;
    private final WallSettings settings;

    DeadlinesKept(Installation installation, WallSettings settings) {
        this.installation = installation;
        this.settings = settings;
    }

    /** By the department that acted first in a case; of a case in which none is named, by "". */
    Map<String, DeadlineRates> at(LogPosition known, Instant now) {
        List<String> cases = installation.ledger().inTransaction(transaction -> Queries.on(transaction)
                .sql("select case_id from (select case_id, seq from fact where seq <= ? and source <> ? order by seq desc limit ?) newest "
                        + "group by case_id order by max(seq) desc limit ?")
                .params(known.seq(), OwnFacts.SOURCE, settings.casesMax() * FACTS_A_CASE, settings.casesMax())
                .query(String.class).list());
        Map<String, DeadlineRates> rates = new HashMap<>();
        for (int from = 0; from < cases.size(); from += CASES_AT_ONCE) {
            List<String> some = cases.subList(from, Math.min(cases.size(), from + CASES_AT_ONCE));
            Map<String, List<ClockState>> clocks = new CaseInquiry(installation).clocks(some, now, known);
            for (CaseFacts one : installation.ledger().facts(some, known)) {
                DeadlineRates sum = new DeadlineRates(1, 0, 0, 0);
                for (ClockState clock : clocks.getOrDefault(one.caseId(), List.of())) {
                    sum = sum.with(clock, now, settings.earlyPercentMax());
                }
                rates.merge(department(one), sum, DeadlineRates::plus);
            }
        }
        return rates;
    }

    private static String department(CaseFacts known) {
        return known.facts().stream().map(NodeFact::department).filter(code -> !code.isEmpty()).findFirst().orElse("");
    }
}
