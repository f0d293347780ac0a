package org.mingjing.assess;

import org.mingjing.engine.EngineChoice;
import org.mingjing.engine.EngineChoice.Way;

/** The four ways to put the engines of tables and of rules together. */
public enum Combination {

    /** Both quicker ones: the product as it comes. */
    FAST(Way.FAST, Way.FAST),
    /** Tables by their cut points, rules in Drools' network. */
    FAST_TABLES(Way.FAST, Way.REFERENCE),
    /** Tables by kie-dmn with what it has answered kept, rules matched directly. */
    FAST_RULES(Way.REFERENCE, Way.FAST),
    /** kie-dmn with what it has answered kept, and Drools' network: what one has who deletes the quicker engines. */
    REFERENCE(Way.REFERENCE, Way.REFERENCE);

    private final EngineChoice choice;

    Combination(Way tables, Way rules) {
        this.choice = new EngineChoice(tables, rules, false);
    }

    EngineChoice choice() {
        return choice;
    }
}
