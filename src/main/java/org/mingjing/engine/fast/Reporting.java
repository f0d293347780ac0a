package org.mingjing.engine.fast;

import org.drools.model.functions.BlockN;

/** The end of a rule: does what its right-hand side says for one match. */
final class Reporting implements Join {

    private final BlockN block;
    private final int[] places;
    private final int[] globals;

    Reporting(BlockN block, int[] places, int[] globals) {
        this.block = block;
        this.places = places;
        this.globals = globals;
    }

    @Override
    public boolean match(Frame frame) throws Exception {
        for (int global : globals) {
            frame.values[global] = frame.global;
        }
        frame.countFiring();
        if (!frame.isReporting()) {
            return false;
        }
        block.execute(Slots.at(frame.values, places));
        return false;
    }
}
