package org.mingjing.engine;

import java.util.concurrent.atomic.LongAdder;

/** Counts how often the quicker engines left an answer to the reference: right answers that were slow, which nobody would see. */
public final class Fallbacks {

    private final LongAdder tables = new LongAdder();
    private final LongAdder rules = new LongAdder();

    /** Questions to tables that kie-dmn answered in place of an index. */
    public long tables() {
        return tables.sum();
    }

    /** Cases whose rules ran in Drools' network because matching them directly failed. */
    public long rules() {
        return rules.sum();
    }

    public void ofTable() {
        tables.increment();
    }

    public void ofRules() {
        rules.increment();
    }
}
