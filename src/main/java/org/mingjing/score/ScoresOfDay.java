package org.mingjing.score;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.mingjing.assess.Responsible;
import org.mingjing.drivers.Installation;
import org.mingjing.facts.Registry;
import org.mingjing.log.LogPosition;

/** The scores of some subjects at the end of a day, worked out again and again while single findings leave them or come back. */
final class ScoresOfDay {

    private final Map<Grouping, Charging> charging = new EnumMap<>(Grouping.class);
    private final Map<Grouping, SubjectScores> scores = new EnumMap<>(Grouping.class);
    private final Map<String, ScoredFinding> findings = new HashMap<>();
    private final Map<Subject, Set<String>> findingsOf = new HashMap<>();

    /** Somebody, or something, that has a score. */
    record Subject(Grouping by, String code) {}

    ScoresOfDay(Installation installation, LocalDate day) {
        ScoringTables tables = RecordedIndex.scoring(installation, day);
        Instant at = tables.endOf(day);
        LogPosition known = installation.ledger().now();
        Registry registry = installation.ledger().registry(known);
        // Of officials and posts no sum depends on how many cases they handled.
        Exposure exposure = RecordedIndex.exposure(installation.ledger(), known, tables.window(Grouping.DEPARTMENT, at));
        for (Grouping by : Grouping.values()) {
            charging.put(by, new Charging(tables, tables.window(by, at), registry));
            scores.put(by, new SubjectScores(tables, exposure, new SubjectNames(registry, day), by));
        }
        RecordedIndex.findings(installation).forEach(this::put);
    }

    /** From here on the finding is taken for this. */
    void put(ScoredFinding finding) {
        findings.put(finding.id(), finding);
        subjects(List.of(finding)).forEach(subject -> findingsOf.computeIfAbsent(subject, any -> new LinkedHashSet<>()).add(finding.id()));
    }

    /** All who answer for any of the findings. */
    static Set<Subject> subjects(Collection<ScoredFinding> findings) {
        Set<Subject> subjects = new LinkedHashSet<>();
        for (ScoredFinding finding : findings) {
            for (Responsible one : finding.responsible()) {
                for (Grouping by : Grouping.values()) {
                    subjects.add(new Subject(by, by.subjectOf(one)));
                }
            }
        }
        return subjects.stream().filter(subject -> !subject.code().isEmpty()).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    SubjectScore score(Subject subject) {
        List<ScoredFinding> own = findingsOf.getOrDefault(subject, Set.of()).stream().map(findings::get).map(Objects::requireNonNull).toList();
        return Objects.requireNonNull(scores.get(subject.by()))
                .of(subject.code(), Objects.requireNonNull(charging.get(subject.by())).of(own));
    }
}
