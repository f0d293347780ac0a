package org.mingjing.console;

/**
 * How far the generated county of a first start has come.
 *
 * @param stage {@code none} if this start brings none, then {@code waiting}, {@code recording}, {@code assessing}, {@code there}; or
 *     {@code failed}
 * @param done facts recorded or cases assessed so far, by the stage
 * @param of how many there are in all, 0 as long as that is not known
 */
record CountyProgress(String stage, long done, long of) {

    static final CountyProgress NONE = new CountyProgress("none", 0, 0);
    static final CountyProgress WAITING = new CountyProgress("waiting", 0, 0);
    static final CountyProgress THERE = new CountyProgress("there", 0, 0);
    static final CountyProgress FAILED = new CountyProgress("failed", 0, 0);

    static CountyProgress recording(long facts) {
        return new CountyProgress("recording", facts, 0);
    }

    static CountyProgress assessing(long cases, long of) {
        return new CountyProgress("assessing", cases, of);
    }
}
