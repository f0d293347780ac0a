package org.mingjing.warn;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjing.drivers.Installation;
import org.mingjing.facts.Registry;
import org.mingjing.people.Person;
import org.mingjing.people.Role;
import org.mingjing.people.Sight;

/** A person who looks at warnings or acts on them, at an instant: what they see, and in which role they may do what. */
public final class Onlooker {

    /** The roles that see warnings. */
    private static final List<Role> SEEING = List.of(Role.MONITOR, Role.REVIEWER, Role.RESPONDENT, Role.OFFICIAL, Role.AUDITOR);

    private final Person person;
    private final Registry registry;
    private final LocalDate day;
    private final Sight sight;

    private Onlooker(Person person, Registry registry, LocalDate day) {
        this.person = person;
        this.registry = registry;
        this.day = day;
        this.sight = Sight.of(person, SEEING, () -> registry, day);
    }

    public static Onlooker of(Person person, Installation installation) {
        Instant now = installation.clock().instant();
        return new Onlooker(person, installation.ledger().registry(installation.ledger().now()),
                LocalDate.ofInstant(now, ZoneOffset.UTC));
    }

    /** Somebody else who looks at the same moment. */
    public Onlooker beside(Person other) {
        return new Onlooker(other, registry, day);
    }

    Person person() {
        return person;
    }

    Registry registry() {
        return registry;
    }

    LocalDate day() {
        return day;
    }

    Sight sight() {
        return sight;
    }

    /** Whether the person sees the warning. */
    public boolean sees(Warning warning) {
        return sight.sees(warning.department()) || warning.named().stream().anyMatch(sight::isOwn);
    }

    /** Whether the warning names the person. */
    boolean isNamedBy(Warning warning) {
        return person.official() != null && warning.named().contains(person.official());
    }

    /** The role in which the person may make the transition of the warning, null if none. */
    @Nullable Role roleFor(Transition transition, Warning warning) {
        return transition.roles().stream().filter(code -> !code.equals(Transition.SERVICE)).map(Role::ofCode)
                .filter(role -> has(role, warning)).findFirst().orElse(null);
    }

    private boolean has(Role role, Warning warning) {
        if (role == Role.OFFICIAL) {
            return person.has(role) && isNamedBy(warning);
        }
        return person.has(role) && Sight.of(person, List.of(role), () -> registry, day).sees(warning.department());
    }

    /** Whether the person decided about the warning before. @param history after each act */
    boolean decidedBefore(List<Warning> history) {
        return history.stream().filter(Warning::decides).anyMatch(done -> done.account().equals(person.account())
                || !done.actorOfficial().isEmpty() && done.actorOfficial().equals(person.official()));
    }
}
