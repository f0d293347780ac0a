package org.mingjing.story;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.mingjing.assess.Assessment;
import org.mingjing.assess.Assessors;
import org.mingjing.assess.Finding;
import org.mingjing.clocks.ClockState;
import org.mingjing.facts.CaseFile;
import org.mingjing.facts.FactJson;
import org.mingjing.facts.NodeFact;
import org.mingjing.facts.Registry;
import org.mingjing.facts.RegistryEntry;
import org.mingjing.facts.RegistryJson;
import org.mingjing.rules.PackageSource;

/** The permit that the stories are about, and short ways to write its steps. */
final class Permit {

    static final String CASE = "permit-1";

    /** What the registry says of the permit: fifteen working days are promised. */
    static final RegistryEntry POWER = RegistryJson.read("""
            {"entry": "power", "code": "XK-1", "name": "餐饮服务许可", "kind": "01", "promisedAmount": 15, "promisedUnit": "working-day"}""");

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final Assessors ASSESSORS = new Assessors(1);

    private Permit() {}

    /** The case is accepted on a Monday. */
    static NodeFact acceptance() {
        return step(CASE, "acceptance", "2024-03-04 10:00", "wang", "{\"document\": \"A-1\"}");
    }

    /** The permit is refused, with reasons. */
    static NodeFact decision(String at) {
        return step(CASE, "decision", at, "zhao", "{\"result\": \"refused\", \"reasons\": \"unfit\"}");
    }

    /** A step that was completed. */
    static NodeFact step(String caseId, String node, String at, String official, String attributes) {
        return step(caseId, node, "complete", at, official, attributes);
    }

    static NodeFact step(String caseId, String node, String phase, String at, String official, String attributes) {
        return FactJson.read("""
                {"source": "window", "factId": "%s-%s-%s", "caseId": "%1$s", "power": "XK-1", "node": "%2$s", "phase": "%3$s",
                 "occurredAt": "%s", "official": "%s", "department": "D1", "attributes": %s}"""
                .formatted(caseId, node, phase, at(at), official, attributes));
    }

    /** Minutes of the town's clock. */
    static Instant at(String minutes) {
        return LocalDateTime.parse(minutes, MINUTES).atZone(ZONE).toInstant();
    }

    static String shown(Instant instant) {
        return MINUTES.format(instant.atZone(ZONE));
    }

    /** The one idea of the house: package, facts and an instant give an assessment, whoever asks, whenever and where. */
    static Assessment assess(String asOf, NodeFact... facts) {
        CaseFile file = CaseFile.of(facts[0].caseId(), List.of(facts), Registry.of(List.of(POWER)));
        return ASSESSORS.of(PackageSource.builtIn("cn-licensing")).assess(file, at(asOf));
    }

    static ClockState clock(Assessment assessment, String name, String measure) {
        return assessment.clocks().stream().filter(clock -> clock.name().equals(name) && clock.measure().equals(measure))
                .findFirst().orElseThrow();
    }

    /** Rule, level and the instant from which it is true. */
    static List<String> found(List<Finding> findings) {
        return findings.stream().map(one -> one.rule() + " " + one.level().code() + " at " + shown(one.at())).toList();
    }
}
