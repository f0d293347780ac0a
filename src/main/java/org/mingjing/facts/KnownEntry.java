package org.mingjing.facts;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** An entry of a registry with its canonical text, written once for all the cases that refer to it. */
final class KnownEntry {

    /** By kind, code and first day. */
    static final Comparator<KnownEntry> ORDER = Comparator
            .comparing((KnownEntry known) -> known.kind)
            .thenComparing(known -> known.entry.code())
            .thenComparing(known -> known.entry.validFrom(), Comparator.nullsFirst(Comparator.naturalOrder()));

    private final RegistryEntry entry;
    private final String kind;
    private volatile byte @Nullable [] text;

    KnownEntry(RegistryEntry entry) {
        this.entry = entry;
        this.kind = entry.getClass().getSimpleName();
    }

    RegistryEntry entry() {
        return entry;
    }

    boolean is(Class<?> kind, String code) {
        return entry.getClass() == kind && entry.code().equals(code);
    }

    /** The canonical text in UTF-8; not to be changed. Equal whichever thread writes it. */
    byte[] text() {
        byte[] written = text;
        if (written == null) {
            written = RegistryJson.bytes(entry);
            text = written;
        }
        return written;
    }
}
