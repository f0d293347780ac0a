package org.mingjing.assess;

/** How decision tables are asked and rules are matched. The answers are the same, only the speed differs. */
public enum TableMode {

    /**
     * Tables by an index over their cut points, compared with kie-dmn on a sample of inputs when it is made; rules
     * matched directly.
     */
    COMPILED,

    /** As {@link #COMPILED}, compared with kie-dmn thoroughly: what a package goes through before it is published. */
    PROVEN,

    /** Tables by kie-dmn and rules by Drools' network, the references for what they mean. */
    INTERPRETED
}
