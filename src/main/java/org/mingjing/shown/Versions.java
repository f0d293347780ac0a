package org.mingjing.shown;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.mingjing.rules.Manifest;

/**
 * The other versions of a package that is shown.
 *
 * @param at the instant asked about
 * @param others those beside the one that is shown, in the order in which they come into effect
 */
public record Versions(Instant at, List<Manifest> others) {

    private static final Comparator<Manifest> AS_THEY_COME_IN =
            Comparator.comparing(Manifest::effectiveFrom).thenComparing(Manifest::id);

    public Versions {
        others = others.stream().sorted(AS_THEY_COME_IN).toList();
    }

    /** The day asked about, where the package counts its days. */
    LocalDate on(Manifest manifest) {
        return LocalDate.ofInstant(at, manifest.timeZone());
    }
}
