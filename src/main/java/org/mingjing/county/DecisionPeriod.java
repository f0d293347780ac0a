package org.mingjing.county;

import org.mingjing.facts.Power;

/** Names, in {@code truth.yaml}, of the statutory period for a decision and of its longest extension. */
final class DecisionPeriod {

    private DecisionPeriod() {}

    static String nameFor(Power power) {
        return switch (power.procedure()) {
            case "joint" -> "joint";
            case "preliminary" -> "preliminary-decision";
            default -> "ordinary";
        };
    }

    static String extensionNameFor(Power power) {
        return switch (power.procedure()) {
            case "joint" -> "joint-extension";
            case "preliminary" -> "preliminary-extension";
            default -> "ordinary-extension";
        };
    }
}
