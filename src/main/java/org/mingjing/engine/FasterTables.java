package org.mingjing.engine;

/** Asks tables more quickly than their reference. It is found on the class path; without one the reference is asked. */
public interface FasterTables {

    /**
     * A quicker table.
     *
     * @param reference what it must answer like
     * @param otherwise asked for what the quicker one does not know
     * @param proven whether it is compared with the reference thoroughly, as before a package is published
     * @throws NotFaster if the reference alone can answer, with the reason
     */
    TableEngine of(ReferenceTable reference, TableEngine otherwise, boolean proven) throws NotFaster;
}
