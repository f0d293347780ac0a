package org.mingjing.log;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.mingjing.database.BinaryRow;
import org.mingjing.facts.CanonicalJson;
import org.mingjing.log.merkle.Hash;

/** Something to be recorded, or recorded: canonical JSON with its kind in the field {@code kind}, and its leaf hash. */
public final class RecordBody {

    private final String kind;
    private final Hash leaf;
    private final int length;
    private final BinaryRow row;

    private RecordBody(String kind, byte[] utf8) {
        this.kind = kind;
        this.leaf = Hash.leaf(utf8);
        this.length = utf8.length;
        this.row = new BinaryRow(4, kind.length() + Hash.BYTES + utf8.length)
                .text(kind).bytea(leaf.bytes()).bytea(utf8);
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
    public static RecordBody ofCanonical(String kind, byte[] utf8) {
        return new RecordBody(kind, utf8);
    }

    /** What it is, such as {@code fact} or {@code conflict}. */
    public String kind() {
        return kind;
    }

    /** The canonical text. */
    public String json() {
        return new String(row.last(length), StandardCharsets.UTF_8);
    }

    /** The row of the table {@code record (seq, kind, leaf_hash, body)}. */
    BinaryRow row() {
        return row;
    }

    /** The hash under which the text stands in the log. */
    public Hash leaf() {
        return leaf;
    }
}
