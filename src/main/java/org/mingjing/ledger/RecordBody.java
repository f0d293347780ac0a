package org.mingjing.ledger;

import java.util.Map;
import java.util.TreeMap;
import org.mingjing.facts.CanonicalJson;
import org.mingjing.ledger.merkle.Hash;

/**
 * Something to be recorded: canonical JSON with its kind in the field {@code kind}, and its leaf hash.
 *
 * @param kind what it is, such as {@code fact} or {@code conflict}
 * @param json the canonical text
 * @param leaf the hash under which it stands in the log
 */
public record RecordBody(String kind, String json, Hash leaf) {

    /**
     * A body of the given fields and the kind.
     *
     * @param fields values as {@link CanonicalJson} takes them
     * @throws IllegalArgumentException if a value has no canonical form
     */
    public static RecordBody of(String kind, Map<String, ?> fields) {
        Map<String, Object> all = new TreeMap<>(fields);
        all.put("kind", kind);
        return ofCanonical(kind, CanonicalJson.write(all));
    }

    /** A body whose text is canonical and holds the kind already. */
    static RecordBody ofCanonical(String kind, String json) {
        return new RecordBody(kind, json, Hash.leaf(json));
    }
}
