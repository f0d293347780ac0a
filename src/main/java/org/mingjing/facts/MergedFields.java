package org.mingjing.facts;

import java.util.Iterator;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes the fields of one canonical object, and among them further ones, each where its name belongs. So what is known of
 * a thing can be told beside its recorded form without that form being read back.
 */
public final class MergedFields {

    private final CanonicalText out;
    private final Iterator<Map.Entry<String, Consumer<CanonicalText>>> further;
    private Map.@Nullable Entry<String, Consumer<CanonicalText>> next;

    /** @param further what writes the value of each further field; none of them is a field of the object */
    public MergedFields(CanonicalText out, SortedMap<String, Consumer<CanonicalText>> further) {
        this.out = out;
        this.further = further.entrySet().iterator();
        advance();
    }

    /** The key of the object's own value that comes next; own keys come in their order. */
    public CanonicalText name(String name) {
        while (next != null && next.getKey().compareTo(name) < 0) {
            writeNext();
        }
        return out.name(name);
    }

    /** Writes what comes after the last of the own fields. */
    public void finish() {
        while (next != null) {
            writeNext();
        }
    }

    private void writeNext() {
        next.getValue().accept(out.name(next.getKey()));
        advance();
    }

    private void advance() {
        next = further.hasNext() ? further.next() : null;
    }
}
