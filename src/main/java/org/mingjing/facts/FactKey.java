package org.mingjing.facts;

/** Identity of a fact across its versions: the source and the id that is unique in it. */
public record FactKey(String source, String factId) implements Comparable<FactKey> {

    @Override
    public int compareTo(FactKey other) {
        int bySource = source.compareTo(other.source);
        return bySource != 0 ? bySource : factId.compareTo(other.factId);
    }

    @Override
    public String toString() {
        return source + "/" + factId;
    }
}
