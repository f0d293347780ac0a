package org.mingjing.engine;

/**
 * Which engine asks the tables and which matches the rules. The answers are the same, only the speed differs.
 *
 * @param proven whether the quicker tables are compared with the reference thoroughly: what a package goes through before
 *     it is published
 */
public record EngineChoice(Way tables, Way rules, boolean proven) {

    /** The quicker ones where there are any, compared with the reference on a sample of inputs. */
    public static final EngineChoice FAST = new EngineChoice(Way.FAST, Way.FAST, false);

    public static final EngineChoice PROVEN = new EngineChoice(Way.FAST, Way.FAST, true);

    /** kie-dmn and Drools' network: what tables and rules mean. */
    public static final EngineChoice REFERENCE = new EngineChoice(Way.REFERENCE, Way.REFERENCE, false);

    /** One of two ways to the same answer. */
    public enum Way { FAST, REFERENCE }
}
