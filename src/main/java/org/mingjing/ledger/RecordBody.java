package org.mingjing.ledger;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.mingjing.facts.CanonicalJson;
import org.mingjing.ledger.merkle.Hash;

/** Something to be recorded, or recorded: canonical JSON with its kind in the field {@code kind}, and its leaf hash. */
public final class RecordBody {

    private final String kind;
    private final byte[] utf8;
    private final Hash leaf;

    private RecordBody(String kind, byte[] utf8) {
        this.kind = kind;
        this.utf8 = utf8;
        this.leaf = Hash.leaf(utf8);
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
        return ofCanonical(kind, CanonicalJson.write(all).getBytes(StandardCharsets.UTF_8));
    }

    /** A body whose text in UTF-8 is canonical and holds the kind already. */
    static RecordBody ofCanonical(String kind, byte[] utf8) {
        return new RecordBody(kind, utf8);
    }

    /** What it is, such as {@code fact} or {@code conflict}. */
    public String kind() {
        return kind;
    }

    /** The canonical text. */
    public String json() {
        return new String(utf8, StandardCharsets.UTF_8);
    }

    /** The canonical text in UTF-8; not to be changed. */
    byte[] utf8() {
        return utf8;
    }

    /** The hash under which the text stands in the log. */
    public Hash leaf() {
        return leaf;
    }
}
