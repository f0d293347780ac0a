package org.mingjing.notices;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingjing.facts.Department;
import org.mingjing.facts.Registry;
import org.mingjing.people.Person;
import org.mingjing.people.Role;
import org.mingjing.people.Scope;
import org.mingjing.people.Sight;
import org.mingjing.warn.Warning;

/** The ways in which the table {@code recipients} finds people: by the registry, and by what accounts may do where. */
final class WaysToPeople {

    private final List<Person> people;
    private final Registry registry;
    private final LocalDate day;
    private final Map<Role, Map<String, Sight>> sights = new HashMap<>();

    /** @param people whoever may use an account */
    WaysToPeople(List<Person> people, Registry registry, LocalDate day) {
        this.people = List.copyOf(people);
        this.registry = registry;
        this.day = day;
    }

    /** Whoever the first way leads to that leads to anybody. */
    List<Person> first(List<String> ways, Warning warning) {
        return ways.stream().map(way -> by(way, warning)).filter(found -> !found.isEmpty()).findFirst().orElse(List.of());
    }

    private List<Person> by(String way, Warning warning) {
        return switch (way) {
            case "owner" -> officials(List.of(warning.official()));
            case "signers" -> officials(warning.signers());
            case "department-head" -> officials(List.of(head(department(warning.department()))));
            case "parent-head" -> officials(List.of(head(parent(warning.department()))));
            case "assignee" -> people.stream().filter(person -> person.account().equals(warning.assignee())).toList();
            case "respondents" -> seeing(Role.RESPONDENT, warning.department());
            case "reviewers" -> seeing(Role.REVIEWER, warning.department()).stream().filter(person -> !isNamed(person, warning)).toList();
            case "monitors" -> seeing(Role.MONITOR, warning.department());
            case "monitors-everywhere" -> people.stream()
                    .filter(person -> person.scopes(List.of(Role.MONITOR)).contains(Scope.everything())).toList();
            default -> List.of();
        };
    }

    private static boolean isNamed(Person person, Warning warning) {
        return person.official() != null && warning.named().contains(person.official());
    }

    private List<Person> officials(Collection<String> codes) {
        return people.stream().filter(person -> person.official() != null && codes.contains(person.official())).toList();
    }

    private List<Person> seeing(Role role, String department) {
        return people.stream().filter(person -> person.has(role) && sight(person, role).sees(department)).toList();
    }

    // Asked again and again for the many warnings of one batch.
    private Sight sight(Person person, Role role) {
        return sights.computeIfAbsent(role, any -> new HashMap<>())
                .computeIfAbsent(person.account(), any -> Sight.of(person, List.of(role), () -> registry, day));
    }

    private @Nullable Department department(String code) {
        return code.isEmpty() ? null : registry.find(Department.class, code, day);
    }

    private @Nullable Department parent(String code) {
        Department department = department(code);
        return department == null ? null : department(department.parent());
    }

    private static String head(@Nullable Department department) {
        // No official has such a code.
        return department == null || department.head().isEmpty() ? "\n" : department.head();
    }
}
