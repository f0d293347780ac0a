package org.mingjing.drivers;

import java.util.List;
import org.mingjing.facts.NodeFact;
import org.mingjing.ledger.facts.Receipt;

/** Is told what a {@link Recording} takes and what becomes of it, on the thread that hands it over. */
public interface RecordingListener {

    /** Hears of nothing. */
    RecordingListener NONE = new RecordingListener() {};

    /** A fact was read; it will be recorded. @param line where it stands */
    default void read(NodeFact fact, long line) {}

    /** A registry entry was read; it will be recorded. */
    default void readEntry() {}

    /** A record could not be used. */
    default void rejected(Reject reject) {}

    /** Of a record that is read next: something to know about how it was read. */
    default void noted(ReadNote note) {}

    /** Facts are recorded. @param lines where each was read, in the order of the receipt's outcomes */
    default void facts(List<NodeFact> facts, List<Long> lines, Receipt receipt) {}

    /** Registry entries are recorded. @param lines as above */
    default void entries(List<Long> lines, Receipt receipt) {}
}
