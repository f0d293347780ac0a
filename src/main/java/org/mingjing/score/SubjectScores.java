package org.mingjing.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;

/** Scores every subject that handled a case or is charged with something. */
final class SubjectScores {

    private final ScoringTables tables;
    private final Exposure exposure;
    private final SubjectNames names;
    private final Grouping by;
    private final int casesMin;
    private final BiFunction<String, Collection<Charge>, Figure> figure;

    SubjectScores(ScoringTables tables, Exposure exposure, SubjectNames names, Grouping by) {
        this.tables = tables;
        this.exposure = exposure;
        this.names = names;
        this.by = by;
        this.casesMin = tables.exposureMinimum(by);
        this.figure = by == Grouping.DEPARTMENT
                ? new DepartmentFigure(tables, exposure)::of
                : new SummedFigure(tables.ceiling(by))::of;
    }

    /** The scores in the order of the subjects' codes; a responsible with an empty code is nobody's charge. */
    List<SubjectScore> of(List<Charge> charges) {
        SortedMap<String, List<Charge>> bySubject = new TreeMap<>();
        exposure.subjects(by).forEach(subject -> bySubject.put(subject, new ArrayList<>()));
        charges.stream()
                .filter(Charge::counts)
                .forEach(charge -> bySubject.put(by.subjectOf(charge.responsible()), new ArrayList<>()));
        bySubject.remove("");
        charges.forEach(charge -> bySubject
                .computeIfPresent(by.subjectOf(charge.responsible()), (subject, own) -> with(own, charge)));
        return bySubject.entrySet().stream().map(entry -> score(entry.getKey(), entry.getValue())).toList();
    }

    private static List<Charge> with(List<Charge> own, Charge charge) {
        own.add(charge);
        return own;
    }

    /** The score of one subject. @param charges of any subjects */
    SubjectScore of(String subject, List<Charge> charges) {
        return score(subject, charges.stream().filter(charge -> by.subjectOf(charge.responsible()).equals(subject)).toList());
    }

    private SubjectScore score(String subject, List<Charge> charges) {
        Figure provisional = figure.apply(subject, charges);
        List<Charge> upheld = charges.stream().filter(charge -> charge.finding().confirmed()).toList();
        Figure confirmed = figure.apply(subject, upheld);
        long cases = exposure.cases(by, subject);
        boolean assessed = cases >= casesMin;
        return new SubjectScore(subject, names.of(by, subject), cases, assessed,
                assessed ? colour(charges, provisional.score()) : null,
                assessed ? colour(upheld, confirmed.score()) : null, provisional, confirmed);
    }

    private String colour(List<Charge> charges, BigDecimal score) {
        return tables.colour(by, charges.stream().anyMatch(Charge::isRedCardOfOwner), score);
    }
}
