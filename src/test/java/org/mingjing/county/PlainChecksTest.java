package org.mingjing.county;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjing.calendar.Clock;
import org.mingjing.calendar.Limit;
import org.mingjing.calendar.LimitUnit;
import org.mingjing.calendar.WorkingCalendar;
import org.mingjing.facts.NodeFact;

/**
 * Some rules, looked for once more in the written facts in the plainest way, must be found where the truth says and
 * nowhere else: so neither an unplanned violation nor a planted one that got lost can stay unseen.
 */
class PlainChecksTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Set<String> ORDERED = Set.of("receipt", "acceptance", "review", "decision", "delivery");
    private static final WorkingCalendar CALENDAR = WorkingCalendar.builtIn("cn");

    @TempDir
    static Path folder;

    private static Map<String, List<NodeFact>> cases;

    @BeforeAll
    static void generate() {
        County.generate(4000, 11, County.defaultAsOf(), folder);
        cases = GeneratedCounty.cases(folder);
    }

    @Test
    void late_entries_are_those_planted() {
        check("XK-D-LATE-ENTRY", facts -> facts.stream()
                .filter(fact -> delay(fact).compareTo(Duration.ofDays(1)) > 0).map(NodeFact::occurredAt));
    }

    @Test
    void entries_before_the_event_are_those_planted() {
        check("XK-D-ENTRY-BEFORE", facts -> facts.stream()
                .filter(fact -> delay(fact).isNegative()).map(NodeFact::occurredAt));
    }

    @Test
    void steps_at_midnight_are_those_planted() {
        check("XK-D-MIDNIGHT", facts -> facts.stream().map(NodeFact::occurredAt)
                .filter(at -> at.atZone(ZONE).toLocalTime().toNanoOfDay() == 0));
    }

    @Test
    void three_steps_in_one_second_are_those_planted() {
        check("XK-D-SAME-SECOND", facts -> facts.stream().collect(groupingBy(fact -> fact.occurredAt().getEpochSecond()))
                .values().stream().filter(same -> same.size() >= 3).map(same -> same.get(same.size() - 1).occurredAt()));
    }

    @Test
    void repeated_steps_are_those_planted() {
        check("XK-NODE-REPEATED", facts -> ORDERED.stream().flatMap(node -> completions(facts, node).stream().skip(1)
                .filter(fact -> !fact.attributes().has("returned")).map(NodeFact::occurredAt)));
    }

    @Test
    void decisions_by_their_reviewer_are_those_planted() {
        check("XK-SAME-PERSON", facts -> first(facts, "decision").stream()
                .filter(decision -> first(facts, "review").filter(review -> review.official().equals(decision.official()))
                        .isPresent())
                .map(NodeFact::occurredAt));
    }

    @Test
    void requests_to_complete_after_the_first_are_those_planted() {
        check("XK32-NOT-ONCE", facts -> completions(facts, "correction-notice").stream().skip(1).map(NodeFact::occurredAt));
    }

    @Test
    void late_deliveries_are_those_planted() {
        checkBreaches("XK44-DELIVERY", 10, facts -> first(facts, "decision")
                .filter(decision -> "granted".equals(decision.attributes().text("result"))), Set.of("delivery"));
    }

    @Test
    void late_answers_to_a_receipt_are_those_planted() {
        checkBreaches("XK32-CORRECTION", 5, facts -> first(facts, "receipt"),
                Set.of("correction-notice", "acceptance", "non-acceptance", "decision", "withdrawal"));
    }

    private static void checkBreaches(
            String rule, int days, Function<List<NodeFact>, Optional<NodeFact>> start, Set<String> stops) {
        check(rule, facts -> start.apply(facts).stream().flatMap(from -> {
            Instant stop = facts.stream().filter(fact -> stops.contains(fact.node())).map(NodeFact::occurredAt)
                    .findFirst().orElse(null);
            Clock clock = Clock.of(CALENDAR, from.occurredAt(), new Limit(days, LimitUnit.WORKING_DAY), null, List.of(), stop);
            Instant near = clock.whenRemaining(new Limit(1, LimitUnit.WORKING_DAY))
                    .map(CALENDAR::workingDayMoment).orElseThrow();
            Instant asOf = County.defaultAsOf();
            return clock.isLateAt(asOf) ? clock.breachedAt().stream()
                    : stop == null && !near.isAfter(asOf) ? Stream.of(near) : Stream.of();
        }));
    }

    private static void check(String rule, Function<List<NodeFact>, Stream<Instant>> findings) {
        List<String> found = new ArrayList<>();
        cases.forEach((caseId, facts) -> findings.apply(facts).forEach(at -> found.add(
                caseId + " " + DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(ZONE)))));
        assertThat(found).isNotEmpty().containsExactlyInAnyOrderElementsOf(GeneratedCounty.truth(folder, rule));
    }

    private static Duration delay(NodeFact fact) {
        Instant recordedAt = fact.recordedAt();
        return recordedAt == null ? Duration.ZERO : Duration.between(fact.occurredAt(), recordedAt);
    }

    private static List<NodeFact> completions(List<NodeFact> facts, String node) {
        return facts.stream().filter(fact -> fact.node().equals(node) && fact.phase().equals("complete")).toList();
    }

    private static Optional<NodeFact> first(List<NodeFact> facts, String node) {
        return completions(facts, node).stream().findFirst();
    }
}
