package org.mingjing.people;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingjing.texts.Language;

/**
 * Whoever is signed in, as a route is told of them: a controller's method takes one as its argument.
 *
 * @param account name of the account
 * @param name as it is shown
 * @param grants what the person may do where
 * @param official code of the registry by which facts name the person, null if they do not
 * @param department code of the department the person works in, null if it is not known
 * @param language that the person reads, null to go by what each request asks for
 */
public record Person(
        String account,
        String name,
        List<Grant> grants,
        @Nullable String official,
        @Nullable String department,
        @Nullable Language language) {

    public Person {
        grants = List.copyOf(grants);
    }

    /** Whether the person has the role, in whatever scope. */
    public boolean has(Role role) {
        return grants.stream().anyMatch(grant -> grant.role() == role);
    }

    /** Whether the person has one of the roles, in whatever scope. */
    public boolean hasAny(Collection<Role> roles) {
        return roles.stream().anyMatch(this::has);
    }

    /** Where the person has one of the roles. */
    public Set<Scope> scopes(Collection<Role> roles) {
        return grants.stream().filter(grant -> roles.contains(grant.role())).map(Grant::scope)
                .collect(Collectors.toUnmodifiableSet());
    }
}
