package org.mingjing.people;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import org.mingjing.drivers.Visibility;
import org.mingjing.facts.Registry;

/**
 * What a person sees in one request, told once from the scopes of those roles by which the route was allowed. A region's scope
 * reaches all regions below it and never one above; a department's is that department alone.
 */
public final class Sight {

    private static final Sight EVERYTHING = new Sight(true, Set.of(), "");

    private final boolean everything;
    private final Set<String> departments;
    private final String official;

    private Sight(boolean everything, Set<String> departments, String official) {
        this.everything = everything;
        this.departments = Set.copyOf(departments);
        this.official = official;
    }

    /** Sees all departments, also those that no registry knows. */
    public static Sight everything() {
        return EVERYTHING;
    }

    /**
     * What a person sees by some roles.
     *
     * @param registry asked only where a scope is a region
     * @param day on which regions and departments are looked up
     */
    public static Sight of(Person person, Collection<Role> roles, Supplier<Registry> registry, LocalDate day) {
        Set<Scope> scopes = new HashSet<>();
        boolean own = false;
        for (Grant grant : person.grants()) {
            if (grant.role() == Role.OFFICIAL && roles.contains(Role.OFFICIAL)) {
                own = true;
            } else if (roles.contains(grant.role())) {
                scopes.add(grant.scope());
            }
        }
        return of(scopes, own && person.official() != null ? person.official() : "", registry, day);
    }

    private static Sight of(Set<Scope> scopes, String official, Supplier<Registry> registry, LocalDate day) {
        if (scopes.contains(Scope.everything())) {
            return EVERYTHING;
        }
        Set<String> departments = codes(scopes, Scope.Kind.DEPARTMENT);
        Set<String> regions = codes(scopes, Scope.Kind.REGION);
        if (!regions.isEmpty()) {
            departments.addAll(new RegionTree(registry.get(), day).departmentsIn(regions));
        }
        return new Sight(false, departments, official);
    }

    private static Set<String> codes(Set<Scope> scopes, Scope.Kind kind) {
        Set<String> codes = new HashSet<>();
        scopes.stream().filter(scope -> scope.kind() == kind).forEach(scope -> codes.add(scope.code()));
        return codes;
    }

    /** Whether nothing is hidden. */
    public boolean isEverything() {
        return everything;
    }

    /** The departments that are seen, where not all are. */
    public Set<String> departments() {
        return departments;
    }

    /** Code of the official whose own matters are seen, "" if none. */
    public String official() {
        return official;
    }

    /** Whether the person sees the department with all that is known of it. */
    public boolean sees(String department) {
        return everything || departments.contains(department);
    }

    /** What concerns an official of a department is seen by the department, or as that official. */
    public Visibility visibility() {
        return everything ? Visibility.ALL : (department, named) -> sees(department) || isOwn(named);
    }

    /** Whether it is the person's own matter. @param official code that a fact or finding names, "" if none */
    public boolean isOwn(String official) {
        return !official.isEmpty() && official.equals(this.official);
    }
}
