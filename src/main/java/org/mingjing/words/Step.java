package org.mingjing.words;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.mingjing.facts.Attributes;
import org.mingjing.facts.NodeDefinition;
import org.mingjing.facts.NodeFact;

/** A fact of the case as rules see it, with its place in the case and what the power's procedure says of its node. */
public final class Step extends Named {

    private static final int HOUR_SCALE = 6;
    private static final BigDecimal MILLIS_PER_HOUR = BigDecimal.valueOf(Duration.ofHours(1).toMillis());

    private final NodeFact fact;
    private final int place;
    private final int nth;
    private final boolean last;
    private final @Nullable NodeDefinition definition;
    private final ZoneId zone;
    private final Registration registration;

    /**
     * @param place place among the facts of the case, from 1
     * @param nth which occurrence of this node and phase it is, from 1
     * @param last whether no fact of the case comes later
     * @param definition the node's definition in the power's procedure, null if it has none
     * @param zone the package's time zone
     * @param registration how the registry stands towards the powers of the case
     */
    public Step(NodeFact fact, int place, int nth, boolean last, @Nullable NodeDefinition definition, ZoneId zone,
            Registration registration) {
        this.fact = fact;
        this.place = place;
        this.nth = nth;
        this.last = last;
        this.definition = definition;
        this.zone = zone;
        this.registration = registration;
    }

    @Override
    Attributes attributes() {
        return fact.attributes();
    }

    public NodeFact fact() {
        return fact;
    }

    public String getNode() {
        return fact.node();
    }

    public String getPhase() {
        return fact.phase();
    }

    public Instant getAt() {
        return fact.occurredAt();
    }

    public String getOfficial() {
        return fact.official();
    }

    public String getDepartment() {
        return fact.department();
    }

    public String getPost() {
        return fact.post();
    }

    public int getPlace() {
        return place;
    }

    public int getNth() {
        return nth;
    }

    /** Whether it is the first occurrence of its node and phase. */
    public boolean isFirst() {
        return nth == 1;
    }

    /** Whether no fact of the case comes later. */
    public boolean isLast() {
        return last;
    }

    /** Role by the procedure: handler, reviewer, approver or head; empty if the procedure does not know the node. */
    public String getRole() {
        return definition == null ? "" : definition.role();
    }

    /** Place of the node in the procedure, 0 if the procedure does not know it. */
    public int getOrder() {
        return definition == null ? 0 : definition.order();
    }

    /**
     * How the power that the step names (else the case's) stood in the registry on the day of the step: {@code in-force},
     * {@code ended}, {@code not-yet}, {@code never}, or {@code none} if no power is named.
     */
    public String getRegistration() {
        return registration.at(fact);
    }

    /** Hours from occurrence to entry in the source, negative if entered before it occurred; 0 if entry is unknown. */
    public BigDecimal getEntryDelayHours() {
        if (fact.recordedAt() == null) {
            return BigDecimal.ZERO;
        }
        return hoursBetween(fact.occurredAt(), fact.recordedAt());
    }

    /** The same in whole hours, for people to read. */
    public long getEntryDelayWholeHours() {
        return getEntryDelayHours().longValue();
    }

    /** Whether its time is exactly midnight in the package's zone, as a date without a time of day would be. */
    public boolean isMidnight() {
        return LocalTime.ofInstant(fact.occurredAt(), zone).equals(LocalTime.MIDNIGHT);
    }

    /** Whole seconds since 1970: equal for steps of the same second. */
    public long getSecond() {
        return fact.occurredAt().getEpochSecond();
    }

    /** Whole minutes since 1970: equal for steps of the same minute. */
    public long getMinute() {
        return Math.floorDiv(fact.occurredAt().getEpochSecond(), 60L);
    }

    public boolean before(Step other) {
        return getAt().isBefore(other.getAt());
    }

    public boolean after(Step other) {
        return getAt().isAfter(other.getAt());
    }

    /** What {@code before($other)} of this very step is compiled to, because Drools has a word of that name. */
    public boolean precedes(Step other) {
        return before(other);
    }

    /** What {@code after($other)} of this very step is compiled to. */
    public boolean follows(Step other) {
        return after(other);
    }

    public BigDecimal hoursUntil(Step other) {
        return hoursBetween(getAt(), other.getAt());
    }

    private static BigDecimal hoursBetween(Instant from, Instant to) {
        return BigDecimal.valueOf(Duration.between(from, to).toMillis())
                .divide(MILLIS_PER_HOUR, HOUR_SCALE, RoundingMode.HALF_UP);
    }
}
