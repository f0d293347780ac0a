package org.mingjing.facts;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An item of administrative power (权力事项).
 *
 * @param code unique code
 * @param name name
 * @param kind GB/T 39046-2020 annex A.1: 01 permit, 02 penalty, …
 * @param basis legal basis
 * @param department code of the department that exercises it
 * @param course how it is exercised
 * @param attributes whatever else the registry says of it
 */
public record Power(
        String code,
        String name,
        String kind,
        String basis,
        String department,
        Course course,
        Attributes attributes,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo)
        implements RegistryEntry {

    /**
     * How a power is exercised.
     *
     * @param handling {@code immediate} (即办件) or {@code promised} (承诺件)
     * @param procedure {@code ordinary}, {@code joint} (统一、联合、集中办理) or {@code preliminary} (下级先行审查)
     * @param promisedAmount promised period, 0 if nothing beyond the statute is promised
     * @param promisedUnit unit of the promised period, a code of the calendar's units
     * @param hearingRequired whether a hearing must be held before the decision
     * @param feeBasis law or administrative regulation that allows a fee, empty if none may be charged
     * @param nodes the steps of its procedure
     */
    public record Course(
            String handling,
            String procedure,
            int promisedAmount,
            String promisedUnit,
            boolean hearingRequired,
            String feeBasis,
            List<NodeDefinition> nodes) {

        public Course {
            nodes = List.copyOf(nodes);
        }
    }

    public String handling() {
        return course.handling;
    }

    public String procedure() {
        return course.procedure;
    }

    public int promisedAmount() {
        return course.promisedAmount;
    }

    public String promisedUnit() {
        return course.promisedUnit;
    }

    public boolean hearingRequired() {
        return course.hearingRequired;
    }

    public String feeBasis() {
        return course.feeBasis;
    }

    public List<NodeDefinition> nodes() {
        return course.nodes;
    }

    /** The definition of a step, or null if the procedure has none of that code. */
    public @Nullable NodeDefinition node(String node) {
        for (NodeDefinition definition : course.nodes) {
            if (definition.node().equals(node)) {
                return definition;
            }
        }
        return null;
    }
}
