package org.mingjing.engine;

/**
 * With what packages are compiled and run.
 *
 * @param kept where compiled rules are kept between runs of the program
 * @param fallbacks told of what the quicker engines leave to the reference
 */
public record Engines(EngineChoice choice, CompiledRulesCache kept, Fallbacks fallbacks) {

    /** As chosen; nothing is kept, and whoever wants to know of fallbacks asks this. */
    public static Engines of(EngineChoice choice) {
        return new Engines(choice, CompiledRulesCache.NONE, new Fallbacks());
    }
}
