package org.mingjing.words;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingjing.facts.CaseFile;
import org.mingjing.facts.NodeFact;
import org.mingjing.facts.Power;
import org.mingjing.facts.Registry;

/** A case as rules see it: its power, the case as a whole, and its steps in order. */
public record CaseSteps(@Nullable Power power, CaseView view, List<Step> steps, Registry registry, Registration registration) {

    private record Occurrence(String node, String phase) {}

    public static CaseSteps of(CaseFile caseFile, ZoneId zone) {
        Power power = power(caseFile, zone);
        Registration registration = Registration.of(caseFile, zone);
        Map<Occurrence, Integer> seen = new HashMap<>();
        List<Step> steps = new ArrayList<>(caseFile.facts().size());
        for (NodeFact fact : caseFile.facts()) {
            int nth = seen.merge(new Occurrence(fact.node(), fact.phase()), 1, Integer::sum);
            boolean last = steps.size() + 1 == caseFile.facts().size();
            steps.add(new Step(fact, steps.size() + 1, nth, last, power == null ? null : power.node(fact.node()), zone,
                    registration));
        }
        return new CaseSteps(power, new CaseView(caseFile, power, registration), List.copyOf(steps), caseFile.registry(),
                registration);
    }

    /** The steps the power's procedure consists of, none if the power is not registered. */
    public List<ProcedureNode> procedure() {
        return power == null ? List.of() : power.nodes().stream().map(ProcedureNode::new).toList();
    }

    /** The power the case exercises, as it stood on the day the case began. */
    static @Nullable Power power(CaseFile caseFile, ZoneId zone) {
        LocalDate startDay = LocalDate.ofInstant(caseFile.startedAt(), zone);
        for (NodeFact fact : caseFile.facts()) {
            if (!fact.power().isEmpty()) {
                return caseFile.registry().find(Power.class, fact.power(), startDay);
            }
        }
        return null;
    }

    /** The last step by a known official at or before the instant: in whose hands the case then lay. */
    public @Nullable Step inHandAt(Instant instant) {
        Step last = null;
        for (Step step : steps) {
            if (!step.getAt().isAfter(instant) && !step.getOfficial().isEmpty()) {
                last = step;
            }
        }
        return last;
    }
}
