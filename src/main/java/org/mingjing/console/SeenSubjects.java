package org.mingjing.console;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.mingjing.drivers.Installation;
import org.mingjing.facts.Official;
import org.mingjing.facts.Post;
import org.mingjing.facts.Registry;
import org.mingjing.facts.RegistryEntry;
import org.mingjing.people.Sight;
import org.mingjing.score.Grouping;

/** Which subjects of an index somebody sees: those of departments that they see, and themselves. */
final class SeenSubjects {

    private final Sight sight;
    private final Grouping by;
    /** Of posts and officials the department in which they are on the day, or were last. */
    private final Map<String, String> departments = new TreeMap<>();

    SeenSubjects(Installation installation, Sight sight, Grouping by, LocalDate day) {
        this.sight = sight;
        this.by = by;
        if (!sight.isEverything() && by != Grouping.DEPARTMENT) {
            read(installation.ledger().registry(installation.ledger().now()), day);
        }
    }

    private void read(Registry registry, LocalDate day) {
        // Entries of one code come in the order of their first days; what is in force on the day takes the place of all others.
        registry.entries().forEach(entry -> put(entry));
        registry.entries().stream().filter(entry -> entry.inForceOn(day)).forEach(entry -> put(entry));
    }

    private void put(RegistryEntry entry) {
        if (by == Grouping.POST && entry instanceof Post post) {
            departments.put(post.code(), post.department());
        } else if (by == Grouping.OFFICIAL && entry instanceof Official official) {
            departments.put(official.code(), official.department());
        }
    }

    boolean sees(String subject) {
        return sight.isEverything() || switch (by) {
            case DEPARTMENT -> sight.sees(subject);
            case POST -> sight.sees(departments.getOrDefault(subject, ""));
            case OFFICIAL -> sight.isOwn(subject) || sight.sees(departments.getOrDefault(subject, ""));
        };
    }
}
