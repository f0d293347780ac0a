package org.mingjing.words;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjing.facts.CaseFile;
import org.mingjing.facts.NodeFact;
import org.mingjing.facts.Power;
import org.mingjing.facts.RegistryEntry;
import org.mingjing.texts.RecordedText;

/** How the registry stands towards the powers that a case names; no word of rules, which ask step and case. */
public final class Registration {

    /** The step and the case name no power. */
    static final String NONE = "none";
    /** No entry of the power is known. */
    static final String NEVER = "never";
    static final String NOT_YET = "not-yet";
    static final String IN_FORCE = "in-force";
    static final String ENDED = "ended";

    private final List<RegistryEntry> entries;
    private final String casePower;
    private final LocalDate caseDay;
    private final ZoneId zone;

    private Registration(List<RegistryEntry> entries, String casePower, LocalDate caseDay, ZoneId zone) {
        this.entries = entries;
        this.casePower = casePower;
        this.caseDay = caseDay;
        this.zone = zone;
    }

    /** @param zone in which days are counted */
    public static Registration of(CaseFile caseFile, ZoneId zone) {
        return new Registration(caseFile.registry().entries().stream().filter(Power.class::isInstance).toList(), power(caseFile),
                LocalDate.ofInstant(caseFile.startedAt(), zone), zone);
    }

    private static String power(CaseFile caseFile) {
        for (NodeFact fact : caseFile.facts()) {
            if (!fact.power().isEmpty()) {
                return fact.power();
            }
        }
        return "";
    }

    /** The state at the step of the power that it names, or else of that of the case. */
    String at(NodeFact fact) {
        return state(fact.power().isEmpty() ? casePower : fact.power(), day(fact.occurredAt()));
    }

    /** The state of the case's power on the day the case began. */
    String ofCase() {
        return state(casePower, caseDay);
    }

    private LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }

    private String state(String code, LocalDate day) {
        if (code.isEmpty()) {
            return NONE;
        }
        String state = NEVER;
        for (RegistryEntry entry : entries) {
            if (entry.code().equals(code)) {
                if (entry.inForceOn(day)) {
                    return IN_FORCE;
                }
                boolean begun = entry.validFrom() == null || !day.isBefore(entry.validFrom());
                state = begun ? ENDED : state.equals(ENDED) ? ENDED : NOT_YET;
            }
        }
        return state;
    }

    /** What of the case's power would have to be known, in a sentence for people. */
    public RecordedText missing() {
        return switch (ofCase()) {
            case NONE -> RecordedText.of("the power that the case exercises: no step names one 权力事项", "words.power-none");
            case ENDED -> RecordedText.of("power '" + casePower + "' in the registry: its registration ended on " + lastEnd()
                    + ", before the case began 权力事项登记已终止", "words.power-ended", casePower, String.valueOf(lastEnd()));
            case NOT_YET -> RecordedText.of("power '" + casePower + "' in the registry: its registration begins after the case 权力事项登记尚未生效",
                    "words.power-not-yet", casePower);
            default -> RecordedText.of("power '" + casePower + "' in the registry: it was never registered 权力事项未登记", "words.power-never", casePower);
        };
    }

    private @Nullable LocalDate lastEnd() {
        LocalDate last = null;
        for (RegistryEntry entry : entries) {
            LocalDate end = entry.validTo();
            boolean ended = entry.code().equals(casePower) && end != null && !end.isAfter(caseDay);
            last = ended && (last == null || end.isAfter(last)) ? end : last;
        }
        return last;
    }
}
