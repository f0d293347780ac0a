package org.mingjing.score;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many cases each subject handled in the window: the distinct cases in which somebody of that code acted. It is
 * filled case by case, so that it needs no more memory than there are subjects.
 */
final class Exposure {

    private final Map<Grouping, SortedMap<String, Long>> casesBySubject = new EnumMap<>(Grouping.class);
    private final Map<String, SortedMap<String, Long>> casesByOfficialOfDepartment = new TreeMap<>();

    private record OfficialOfDepartment(String department, String official) {}

    public Exposure() {
        for (Grouping by : Grouping.values()) {
            casesBySubject.put(by, new TreeMap<>());
        }
    }

    /** Counts one case; call it once for each case in which anybody acted in the window, with all who did. */
    public void addCase(Collection<ScoredActor> actors) {
        for (Grouping by : Grouping.values()) {
            Set<String> subjects = new HashSet<>();
            actors.forEach(actor -> subjects.add(by.subjectOf(actor)));
            subjects.remove("");
            subjects.forEach(subject -> casesBySubject.get(by).merge(subject, 1L, Long::sum));
        }
        Set<OfficialOfDepartment> pairs = new HashSet<>();
        actors.stream()
                .filter(actor -> !actor.department().isEmpty() && !actor.official().isEmpty())
                .forEach(actor -> pairs.add(new OfficialOfDepartment(actor.department(), actor.official())));
        pairs.forEach(pair -> casesByOfficialOfDepartment
                .computeIfAbsent(pair.department(), department -> new TreeMap<>())
                .merge(pair.official(), 1L, Long::sum));
    }

    /** Cases the subject handled, 0 if it is not known. */
    public long cases(Grouping by, String subject) {
        return casesBySubject.get(by).getOrDefault(subject, 0L);
    }

    Set<String> subjects(Grouping by) {
        return Collections.unmodifiableSet(casesBySubject.get(by).keySet());
    }

    /** Cases that each official handled in the department, by the official's code. */
    SortedMap<String, Long> casesByOfficial(String department) {
        return Collections.unmodifiableSortedMap(
                casesByOfficialOfDepartment.getOrDefault(department, Collections.emptySortedMap()));
    }
}
