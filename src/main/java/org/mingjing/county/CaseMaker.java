package org.mingjing.county;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingjing.facts.Power;

/** Makes the cases of a county, each from the seed and its own number alone. */
final class CaseMaker {

    private static final int TRIES = 60;
    /** Rest between the last step of a planted case and the as-of instant, so that late entry lies before it too. */
    private static final Duration REST = Duration.ofDays(10);

    private final long seed;
    private final Instant asOf;
    private final TruthTable truth;
    private final Office office;
    private final Powers powers;
    private final Crews crews;
    private final CleanCasePlan clean;
    private final Episodes episodes;
    private final Map<String, List<Power>> powersByEpisode = new HashMap<>();
    private final LocalDate asOfDay;
    private final LocalDate firstDay;
    private final LocalDate lastDay;

    CaseMaker(Plan plan, long seed, Instant asOf, TruthTable truth, Office office, Powers powers, Crews crews) {
        this.seed = seed;
        this.asOf = asOf;
        this.truth = truth;
        this.office = office;
        this.powers = powers;
        this.crews = crews;
        this.asOfDay = office.dayOf(asOf);
        this.clean = new CleanCasePlan(truth, plan.cases().mix(), asOfDay);
        this.episodes = new Episodes(plan, seed);
        this.firstDay = asOfDay.minusMonths(plan.days().periodMonths());
        LocalDate latest = office.plus(plan.days().calendarUntil(), -plan.days().marginWorkingDays());
        this.lastDay = latest.isBefore(asOfDay) ? latest : asOfDay;
    }

    /** @param index counted from 0 */
    Case make(int index) {
        Dice dice = Dice.of(seed, "case", index);
        String caseId = String.format(Locale.ROOT, "C%08d", index + 1);
        Optional<Case> planted = Optional.ofNullable(episodes.of(index)).flatMap(dealt -> planted(caseId, dealt, dice));
        return planted.orElseGet(() -> everyday(caseId, dice));
    }

    /** Empty if the episode would have to begin so late that its periods leave the calendar. */
    private Optional<Case> planted(String caseId, Episodes.Dealt dealt, Dice dice) {
        for (int i = 0; i < TRIES; i++) {
            Power power = dice.oneOf(powersFor(dealt.episode()));
            CasePlan course = clean.plain(power, dice);
            dealt.episode().bend().on(course, dice);
            boolean tied = course.receivedBeforeAsOf != CasePlan.NONE;
            LocalDate day = tied
                    ? office.plus(office.openOnOrAfter(asOfDay), -course.receivedBeforeAsOf)
                    : office.openOnOrAfter(anyDay(dice));
            if (tied && day.isAfter(lastDay)) {
                return Optional.empty();
            }
            Script script = laidOut(caseId, course, day, dice);
            dealt.episode().mark().on(script, dice);
            if (tied && begunWithTheDay(script, dealt)) {
                return Optional.empty();
            }
            if (tied || !script.endsAt().plus(REST).isAfter(asOf)) {
                return Optional.of(checked(stand(script), dealt));
            }
        }
        throw new IllegalStateException("No day was found for a case of " + dealt.episode().id() + " before " + asOf + ".");
    }

    private List<Power> powersFor(Episode episode) {
        return powersByEpisode.computeIfAbsent(episode.id(), id -> Stream
                .concat(powers.permits().stream(), Stream.of(powers.unregistered()))
                .filter(episode.suits()).toList());
    }

    private Case everyday(String caseId, Dice dice) {
        for (int i = 0; i < TRIES; i++) {
            CasePlan course = clean.varied(dice.oneOf(powers.permits()), dice);
            boolean online = course.online && !course.power.procedure().equals("preliminary");
            course.online = online;
            LocalDate day = anyDay(dice);
            Case everyday = stand(laidOut(caseId, course, online ? day : office.openOnOrAfter(day), dice));
            if (!everyday.steps().isEmpty() && everyday.truth().isEmpty()) {
                return everyday;
            }
        }
        throw new IllegalStateException("No day was found for an everyday case before " + asOf + ".");
    }

    private LocalDate anyDay(Dice dice) {
        return firstDay.plusDays(dice.between(0, (int) ChronoUnit.DAYS.between(firstDay, lastDay)));
    }

    private Script laidOut(String caseId, CasePlan course, LocalDate day, Dice dice) {
        Script script = new Script(caseId, course.power, crews.choose(course.power, dice), office);
        new CaseSchedule(course, script, office, dice).from(day);
        return script;
    }

    private Case stand(Script script) {
        StepsSoFar visible = new StepsSoFar(script.stepsUntil(asOf), asOf);
        List<PlantedFinding> findings = new ArrayList<>(new TimedTruth(truth, office, script.power(), visible).findings());
        for (Script.Planted planted : script.planted()) {
            if (!planted.at().isAfter(asOf)) {
                findings.add(new PlantedFinding(planted.rule(), truth.onlyLevel(planted.rule()), planted.node(), planted.at(),
                        null, planted.owner()));
            }
        }
        return new Case(script, visible.steps(),
                findings.stream().map(finding -> truth.row(finding, office)).sorted(TruthRow.ORDER).toList());
    }

    /** As of a day off no period is on its last working day, so what begins with that day is not there yet. */
    private boolean begunWithTheDay(Script script, Episodes.Dealt dealt) {
        return !office.isOpen(asOfDay) && stand(script).truth().size() < dealt.plants().size();
    }

    /** The plan says what an episode plants and the days say what follows; if they disagree, one of them is wrong. */
    private Case checked(Case made, Episodes.Dealt dealt) {
        List<String> found = made.truth().stream().map(row -> row.rule() + " " + row.level()).sorted().toList();
        if (!found.equals(dealt.plants())) {
            throw new IllegalStateException("Episode " + dealt.episode().id() + " should plant " + dealt.plants()
                    + " but case " + made.script().caseId() + " of seed " + seed + " leads to " + found + ".");
        }
        return made;
    }
}
