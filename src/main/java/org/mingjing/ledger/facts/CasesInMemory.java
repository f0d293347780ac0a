package org.mingjing.ledger.facts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingjing.log.LogPosition;

/**
 * The facts of cases that this process has recorded from the first of them on, kept within a bound so that they need not
 * be read again to be assessed; of too many the longest untouched are given up.
 *
 * <p>What is here of a case is all that is recorded of it, as of any head that this process appended: as soon as an append
 * finds that somebody else has appended before it, everything is {@link #forget() forgotten}. While a batch is being
 * {@link #recording recorded}, nothing is told as of its places in the log: others may see it before it is taken in here.
 */
public final class CasesInMemory {

    private static final int BYTES_OF_FACT_BESIDE_TEXT = 64;

    private record Known(long seq, byte[] text) {

        long bytes() {
            return text.length + BYTES_OF_FACT_BESIDE_TEXT;
        }
    }

    private final long bytesMax;
    private final Map<String, List<Known>> cases = new LinkedHashMap<>(1024, 0.75f, true);
    private long bytes;
    private long timesForgotten;
    private long beingRecordedFrom = Long.MAX_VALUE;

    /** @param bytesMax bound on the texts that are kept */
    public CasesInMemory(long bytesMax) {
        this.bytesMax = bytesMax;
    }

    /**
     * Notes, before they are committed, that facts are being recorded; one batch at a time.
     *
     * @param firstSeq place of the first
     * @return how often everything has been forgotten
     */
    synchronized long recording(long firstSeq) {
        beingRecordedFrom = firstSeq;
        return timesForgotten;
    }

    /** Notes that no facts are being recorded any more: they were taken in, or nothing came of them. */
    synchronized void recordingEnded() {
        beingRecordedFrom = Long.MAX_VALUE;
    }

    /**
     * Takes facts in that were recorded, batch after batch in the order of the log.
     *
     * @param facts recorded one after the other
     * @param firstSeq place of the first
     * @param newCases cases of which nothing was recorded before
     * @param whenRecorded how often everything had been forgotten when they were appended; if it was since, the batch may
     *     not be all that is recorded of its cases, and is not taken
     */
    synchronized void recorded(List<IncomingFact> facts, long firstSeq, Set<String> newCases, long whenRecorded) {
        if (whenRecorded != timesForgotten) {
            return;
        }
        newCases.forEach(caseId -> cases.put(caseId, new ArrayList<>(8)));
        long seq = firstSeq;
        for (IncomingFact fact : facts) {
            List<Known> known = cases.get(fact.fact().caseId());
            if (known != null) {
                Known one = new Known(seq, fact.text());
                known.add(one);
                bytes += one.bytes();
            }
            seq++;
        }
        keepBound();
    }

    private void keepBound() {
        Iterator<List<Known>> longestUntouched = cases.values().iterator();
        while (bytes > bytesMax && longestUntouched.hasNext()) {
            bytes -= bytesOf(longestUntouched.next());
            longestUntouched.remove();
        }
    }

    private static long bytesOf(List<Known> known) {
        return known.stream().mapToLong(Known::bytes).sum();
    }

    /** Gives up what is known of the cases. */
    synchronized void forget(Collection<String> caseIds) {
        for (String caseId : caseIds) {
            List<Known> known = cases.remove(caseId);
            bytes -= known == null ? 0 : bytesOf(known);
        }
    }

    /** Gives everything up. */
    public synchronized void forget() {
        cases.clear();
        bytes = 0;
        timesForgotten++;
    }

    /** The texts of all versions of the case's facts as recorded up to the place, null if that is not known here. */
    public synchronized @Nullable List<byte[]> texts(String caseId, LogPosition knownSeq) {
        List<Known> known = cases.get(caseId);
        return known == null || knownSeq.knows(beingRecordedFrom)
                ? null
                : known.stream().filter(one -> knownSeq.knows(one.seq)).map(Known::text).toList();
    }

    public synchronized boolean isEmpty() {
        return cases.isEmpty();
    }
}
