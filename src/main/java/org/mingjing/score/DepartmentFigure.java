package org.mingjing.score;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The score of a department, made of the mean score of its officials by cases handled, the highest score among them,
 * and its rate of cards. An official counts with what was found in this department only; a finding that names no
 * official counts in the rate only. Each part is rounded once and then divided exactly among the findings behind it.
 */
final class DepartmentFigure {

    private final ScoringTables tables;
    private final DepartmentMix mix;
    private final BigDecimal ceiling;
    private final Exposure exposure;

    DepartmentFigure(ScoringTables tables, Exposure exposure) {
        this.tables = tables;
        this.mix = tables.departmentMix();
        this.ceiling = tables.ceiling(Grouping.DEPARTMENT);
        this.exposure = exposure;
    }

    Figure of(String department, Collection<Charge> charges) {
        SortedMap<String, Figure> byOfficial = officials(charges);
        List<Contribution> contributions = new ArrayList<>();
        contributions.addAll(mean(byOfficial, exposure.casesByOfficial(department)));
        contributions.addAll(max(byOfficial));
        contributions.addAll(rate(cards(charges), exposure.cases(Grouping.DEPARTMENT, department)));
        return Figure.of(department, contributions, Part.SUM, ceiling);
    }

    private SortedMap<String, Figure> officials(Collection<Charge> charges) {
        SortedMap<String, List<Charge>> byOfficial = new TreeMap<>();
        for (Charge charge : charges) {
            String official = charge.responsible().official();
            if (!official.isEmpty()) {
                byOfficial.computeIfAbsent(official, code -> new ArrayList<>()).add(charge);
            }
        }
        SummedFigure summed = new SummedFigure(ceiling);
        SortedMap<String, Figure> figures = new TreeMap<>();
        byOfficial.forEach((official, own) -> figures.put(official, summed.of(official, own)));
        return figures;
    }

    // Officials of whom nothing was found pull the mean down by their cases; without cases there is no mean.
    private List<Contribution> mean(SortedMap<String, Figure> byOfficial, Map<String, Long> cases) {
        BigDecimal allCases = BigDecimal.valueOf(cases.values().stream().mapToLong(Long::longValue).sum());
        List<Contribution> summands = new ArrayList<>();
        List<BigDecimal> weights = new ArrayList<>();
        byOfficial.forEach((official, figure) -> figure.contributions().forEach(contribution -> {
            summands.add(contribution);
            weights.add(contribution.amount().multiply(BigDecimal.valueOf(cases.getOrDefault(official, 0L))));
        }));
        BigDecimal weighted = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return divided(Part.MEAN, quotient(mix.meanWeight().multiply(weighted), allCases), summands, weights);
    }

    private List<Contribution> max(SortedMap<String, Figure> byOfficial) {
        Figure highest = new Figure(Figure.NOTHING, List.of());
        for (Figure figure : byOfficial.values()) {
            if (figure.score().compareTo(highest.score()) > 0) {
                highest = figure;
            }
        }
        BigDecimal total = mix.maxWeight().multiply(highest.score()).setScale(Figure.SCALE, RoundingMode.HALF_EVEN);
        return divided(Part.MAX, total, highest.contributions(),
                highest.contributions().stream().map(Contribution::amount).toList());
    }

    /** One contribution for each finding whose owner is of the department, its amount the card's weight. */
    private List<Contribution> cards(Collection<Charge> charges) {
        Map<String, Contribution> byFinding = new TreeMap<>();
        for (Charge charge : charges) {
            if (charge.ofOwner()) {
                BigDecimal weight = tables.cardWeight(charge.finding().level()).multiply(charge.status());
                byFinding.putIfAbsent(charge.finding().id(), new Contribution(Part.RATE, charge, weight));
            }
        }
        return List.copyOf(byFinding.values());
    }

    // Cards by cases, times the factor, on the scale of the ceiling; without cases there is no rate.
    private List<Contribution> rate(List<Contribution> cards, long cases) {
        List<BigDecimal> weights = cards.stream().map(Contribution::amount).toList();
        BigDecimal counted = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal full = mix.rateWeight().multiply(ceiling);
        BigDecimal total = quotient(full.multiply(mix.rateFactor()).multiply(counted), BigDecimal.valueOf(cases));
        return divided(Part.RATE, total.min(full.setScale(Figure.SCALE, RoundingMode.HALF_EVEN)), cards, weights);
    }

    private static BigDecimal quotient(BigDecimal dividend, BigDecimal divisor) {
        return divisor.signum() == 0
                ? Figure.NOTHING
                : dividend.divide(divisor, Figure.SCALE, RoundingMode.HALF_EVEN);
    }

    private static List<Contribution> divided(
            Part part, BigDecimal total, List<Contribution> summands, List<BigDecimal> weights) {
        List<BigDecimal> shares = Apportionment.of(total, weights);
        List<Contribution> divided = new ArrayList<>();
        for (int i = 0; i < shares.size(); i++) {
            divided.add(new Contribution(part, summands.get(i).ground(), shares.get(i)));
        }
        return divided;
    }
}
