package org.mingjing.people;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.mingjing.facts.Department;
import org.mingjing.facts.Region;
import org.mingjing.facts.Registry;
import org.mingjing.facts.RegistryEntry;

/** The regions of a registry with the departments in them, on a day. Of what is not in force then, the last entry counts. */
final class RegionTree {

    private final Map<String, Region> regions = new HashMap<>();
    private final Map<String, Department> departments = new HashMap<>();
    private final LocalDate day;

    RegionTree(Registry registry, LocalDate day) {
        this.day = day;
        for (RegistryEntry entry : registry.entries()) {
            if (entry instanceof Region region) {
                regions.merge(region.code(), region, this::better);
            } else if (entry instanceof Department department) {
                departments.merge(department.code(), department, this::better);
            }
        }
    }

    // Entries of one code come in the order of their first days.
    private <E extends RegistryEntry> E better(E before, E later) {
        return later.inForceOn(day) || !before.inForceOn(day) ? later : before;
    }

    /** The departments of the regions and of all regions below them. */
    Set<String> departmentsIn(Set<String> tops) {
        Set<String> found = new HashSet<>();
        departments.values().forEach(department -> {
            if (isBelow(department.region(), tops)) {
                found.add(department.code());
            }
        });
        return found;
    }

    // Whoever writes a registry may make two regions each other's parents.
    private boolean isBelow(String region, Set<String> tops) {
        Set<String> passed = new HashSet<>();
        for (String at = region; !at.isEmpty() && passed.add(at); at = parent(at)) {
            if (tops.contains(at)) {
                return true;
            }
        }
        return false;
    }

    private String parent(String region) {
        Region known = regions.get(region);
        return known == null ? "" : known.parent();
    }
}
