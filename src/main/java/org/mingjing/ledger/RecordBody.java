package org.mingjing.ledger;

import java.util.Map;
import java.util.TreeMap;
import org.mingjing.facts.CanonicalJson;
import org.mingjing.ledger.merkle.Hash;

/** Something to be recorded, or recorded: canonical JSON with its kind in the field {@code kind}, and its leaf hash. */
public final class RecordBody {

    private final String kind;
    private final String json;
    private final Hash leaf;

    private RecordBody(String kind, String json) {
        this.kind = kind;
        this.json = json;
        this.leaf = Hash.leaf(json);
    }

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
        return new RecordBody(kind, json);
    }

    /** What it is, such as {@code fact} or {@code conflict}. */
    public String kind() {
        return kind;
    }

    /** The canonical text. */
    public String json() {
        return json;
    }

    /** The hash under which the text stands in the log. */
    public Hash leaf() {
        return leaf;
    }
}
