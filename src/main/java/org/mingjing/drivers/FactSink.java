package org.mingjing.drivers;

import org.mingjing.facts.NodeFact;
import org.mingjing.facts.RegistryEntry;

/** Takes what a reader reads, in the order of the file, from one thread. Lines are counted from 1. */
public interface FactSink {

    void fact(NodeFact fact, long line);

    void entry(RegistryEntry entry, long line);

    void reject(Reject reject);

    /** Of a record that is handed over next: something to know about how it was read. */
    default void note(ReadNote note) {}
}
