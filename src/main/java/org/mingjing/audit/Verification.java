package org.mingjing.audit;

import java.util.List;

/**
 * What the verification of a record found.
 *
 * @param records number of records read
 * @param heads number of signed heads checked
 * @param anchors number of outside checkpoints compared; with none, a cut tail cannot be seen
 * @param faultCount number of faults
 * @param faults the first faults, in the order of the log
 */
public record Verification(long records, long heads, int anchors, long faultCount, List<Fault> faults) {

    public Verification {
        faults = List.copyOf(faults);
    }

    /** Whether nothing was found wrong. */
    public boolean intact() {
        return faultCount == 0;
    }
}
