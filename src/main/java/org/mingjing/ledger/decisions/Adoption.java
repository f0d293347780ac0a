package org.mingjing.ledger.decisions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mingjing.log.RecordBody;
import org.mingjing.rules.PackageId;
import org.springframework.modulith.NamedInterface;

/**
 * That a version of a package decides cases again which another version decided before.
 *
 * @param seq place of its record in the log, -1 as long as it is not recorded
 * @param rules the version adopted
 * @param packageHash its content hash
 * @param from cases that began on this day or later, in the version's time zone; null for all
 * @param to cases that began before this day; null for all
 */
@NamedInterface("decisions")
public record Adoption(
        long seq, PackageId rules, String packageHash, @Nullable LocalDate from, @Nullable LocalDate to) {

    static final String KIND = "adoption";

    /** Whether it is about cases that began on the day. */
    public boolean covers(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || day.isBefore(to));
    }

    /** Why findings change that its version decides, for the record. */
    String reason() {
        return rules + " was adopted for these cases by record " + seq + ".";
    }

    boolean saysTheSameAs(Adoption other) {
        return equals(new Adoption(seq, other.rules, other.packageHash, other.from, other.to));
    }

    RecordBody body(Instant at) {
        Map<String, Object> fields = new TreeMap<>(Map.of("package", rules.id(), "version", rules.version(),
                "packageHash", packageHash, "at", at.toString()));
        if (from != null) {
            fields.put("from", from.toString());
        }
        if (to != null) {
            fields.put("to", to.toString());
        }
        return RecordBody.of(KIND, fields);
    }
}
