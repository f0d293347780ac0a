package org.mingjing.assess;

/** How decision tables are asked. The answers are the same, only the speed differs. */
public enum TableMode {

    /** By an index over the cut points of each table, compared with kie-dmn on a sample of inputs when it is made. */
    COMPILED,

    /** As {@link #COMPILED}, compared with kie-dmn thoroughly: what a package goes through before it is published. */
    PROVEN,

    /** By kie-dmn, which is the reference for what a table means. */
    INTERPRETED
}
