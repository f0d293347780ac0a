package org.mingjing.drivers;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingjing.assess.Assessment;
import org.mingjing.assess.Finding;
import org.mingjing.clocks.Undetermined;
import org.mingjing.ledger.decisions.FindingId;
import org.mingjing.ledger.decisions.RecordedResult;
import org.mingjing.ledger.decisions.StandingFinding;
import org.mingjing.rules.RulePackage;
import org.mingjing.texts.Sentence;

/** Says what differs between what a decision came to and what comes out today, as far as the record keeps the former. */
final class ResultComparison {

    private static final int NAMES_SHOWN_MAX = 10;

    private ResultComparison() {}

    /** The differences as one text: of findings first, then of what could not be told, of table rows and of the next check. */
    static Sentence of(RecordedResult then, Assessment now, RulePackage rules) {
        List<Sentence> parts = new ArrayList<>(findings(then, now, rules));
        names(parts, "undetermined", then.undetermined(),
                now.undetermined().stream().map(Undetermined::rule).collect(Collectors.toCollection(TreeSet::new)));
        names(parts, "rows", then.rows(), now.rows().stream().map(Object::toString).toList());
        String before = then.nextCheckAt() == null ? "" : then.nextCheckAt().toString();
        String after = now.nextCheckAt() == null ? "" : now.nextCheckAt().toString();
        if (!before.equals(after)) {
            parts.add(Sentence.of("drivers.changed", Sentence.of("drivers.part-next-check"), FindingComparison.orNone(before),
                    FindingComparison.orNone(after)));
        }
        return parts.isEmpty()
                ? Sentence.of("drivers.differs-unseen")
                : FindingComparison.together(parts);
    }

    private static List<Sentence> findings(RecordedResult then, Assessment now, RulePackage rules) {
        Map<String, Finding> nowById = new HashMap<>();
        now.findings().forEach(finding -> nowById.put(FindingId.of(now.caseId(), rules.id().id(), finding), finding));
        List<ToldFinding> before = new ArrayList<>();
        List<Sentence> parts = new ArrayList<>();
        for (String id : then.findingIds()) {
            StandingFinding known = then.findings().get(id);
            if (known != null) {
                before.add(new ToldFinding(comparable(known, nowById.get(id), now), rules));
            } else if (nowById.remove(id) == null) {
                parts.add(Sentence.of("drivers.finding-not-at-hand", id));
            }
        }
        List<ToldFinding> after = nowById.values().stream().map(finding -> new ToldFinding(finding, rules)).toList();
        FindingComparison.of(before, inOrder(after)).forEach(changed -> parts.add(changed.shown()));
        return parts;
    }

    private static List<ToldFinding> inOrder(List<ToldFinding> findings) {
        return findings.stream().sorted(Comparator.comparing(ToldFinding::identity)).toList();
    }

    /** Measured values grow without a record while a clock runs: then those of today are no difference. */
    private static Finding comparable(StandingFinding known, @Nullable Finding today, Assessment now) {
        Finding then = known.finding();
        return today == null || known.asOf().equals(now.asOf()) ? then
                : then.withMeasuredValues(today.measuredValues());
    }

    private static void names(List<Sentence> parts, String what, Collection<String> then, Collection<String> now) {
        Set<String> gone = new TreeSet<>(then);
        gone.removeAll(now);
        Set<String> come = new TreeSet<>(now);
        come.removeAll(then);
        if (!gone.isEmpty()) {
            parts.add(Sentence.of("drivers.gone-" + what, shown(gone)));
        }
        if (!come.isEmpty()) {
            parts.add(Sentence.of("drivers.come-" + what, shown(come)));
        }
    }

    private static Sentence shown(Set<String> names) {
        List<String> first = names.stream().limit(NAMES_SHOWN_MAX).toList();
        return names.size() > NAMES_SHOWN_MAX ? Sentence.of("drivers.names-and-more", first, names.size() - NAMES_SHOWN_MAX)
                : Sentence.asItIs(String.join(", ", first));
    }
}
