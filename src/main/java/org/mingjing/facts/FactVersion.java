package org.mingjing.facts;

/**
 * Which fact it is, in which version.
 *
 * @param source name of the source system that sent the fact
 * @param factId unique within its source
 * @param version data version; a higher one replaces the lower, which stays in the ledger
 */
public record FactVersion(String source, String factId, long version) {

    public FactVersion {
        Recordable.required(FieldPlaces.SOURCE, source);
        Recordable.required(FieldPlaces.FACT_ID, factId);
        Recordable.integer(FieldPlaces.VERSION, version, 0, Recordable.INTEGER_MAX);
    }
}
