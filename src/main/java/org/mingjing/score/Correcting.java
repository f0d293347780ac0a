package org.mingjing.score;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.mingjing.assess.Nature;
import org.mingjing.drivers.Installation;
import org.mingjing.score.ScoresOfDay.Subject;
import org.mingjing.warn.ScoreCorrection;
import org.mingjing.warn.ScoreCorrections.Moved;
import org.mingjing.warn.ScoreCorrections.Worked;
import org.mingjing.warn.ScoreCorrections;
import org.mingjing.warn.Standing;

/**
 * Works out, for each warning that left the scores or came back to them, what that one alone made of the scores of those who answer
 * for it, and has it recorded. Of several at once the later begins where the earlier ended.
 */
public final class Correcting {

    private static final int AT_ONCE = 200;

    private final Installation installation;
    private final ScoreCorrections corrections;

    public Correcting(Installation installation, ScoreCorrections corrections) {
        this.installation = installation;
        this.corrections = corrections;
    }

    /** Works out the next ones. @return whether there were any, so that there may be more */
    public boolean next() {
        List<Moved> moved = corrections.next(AT_ONCE);
        if (moved.isEmpty()) {
            return false;
        }
        LocalDate day = day();
        boolean costs = moved.stream().flatMap(one -> one.findings().stream()).anyMatch(finding ->
                finding.finding().nature() == Nature.CONDUCT && finding.finding().points().signum() > 0);
        corrections.record(costs ? worked(moved, day, new ScoresOfDay(installation, day))
                : moved.stream().map(one -> new Worked(one, day, List.of())).toList());
        return true;
    }

    private LocalDate day() {
        Instant now = installation.clock().instant();
        LocalDate about = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return LocalDate.ofInstant(now, RecordedIndex.scoring(installation, about).rules().manifest().timeZone());
    }

    /** From the scores of now back, one after the other: what they are after the last is what they are. */
    private static List<Worked> worked(List<Moved> moved, LocalDate day, ScoresOfDay scores) {
        List<Worked> worked = new ArrayList<>();
        for (int i = moved.size() - 1; i >= 0; i--) {
            Moved one = moved.get(i);
            List<ScoredFinding> counting = one.findings().stream().map(finding ->
                    RecordedIndex.scored(finding, Objects.requireNonNull(one.counted().get(finding.id())))).toList();
            List<ScoredFinding> gone = one.findings().stream().map(finding -> RecordedIndex.scored(finding, Standing.WITHDRAWN)).toList();
            Set<Subject> subjects = ScoresOfDay.subjects(counting);
            (one.leaves() ? gone : counting).forEach(scores::put);
            Map<Subject, SubjectScore> after = of(scores, subjects);
            (one.leaves() ? counting : gone).forEach(scores::put);
            worked.add(0, new Worked(one, day, changes(of(scores, subjects), after)));
        }
        return worked;
    }

    private static Map<Subject, SubjectScore> of(ScoresOfDay scores, Set<Subject> subjects) {
        Map<Subject, SubjectScore> all = new LinkedHashMap<>();
        subjects.forEach(subject -> all.put(subject, scores.score(subject)));
        return all;
    }

    private static List<ScoreCorrection> changes(Map<Subject, SubjectScore> before, Map<Subject, SubjectScore> after) {
        List<ScoreCorrection> changes = new ArrayList<>();
        before.forEach((subject, old) -> {
            SubjectScore now = Objects.requireNonNull(after.get(subject));
            ScoreCorrection correction = new ScoreCorrection(subject.by().code(), subject.code(),
                    new ScoreCorrection.Change(old.provisional().score(), now.provisional().score()),
                    new ScoreCorrection.Change(old.confirmed().score(), now.confirmed().score()));
            if (correction.changes()) {
                changes.add(correction);
            }
        });
        return changes;
    }
}
