package org.mingjing.warn;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjing.drivers.Installation;
import org.mingjing.facts.Official;
import org.mingjing.facts.Post;
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

    /** Whether the person sees the score of a subject of the index: of a department that they see, or their own. */
    boolean seesScore(String by, String subject) {
        return sight.isEverything() || switch (by) {
            case "department" -> sight.sees(subject);
            case "post" -> {
                Post post = registry.find(Post.class, subject, day);
                yield post != null && sight.sees(post.department());
            }
            default -> {
                Official official = registry.find(Official.class, subject, day);
                yield sight.isOwn(subject) || official != null && sight.sees(official.department());
            }
        };
    }

    /** Whether the person sees the task. */
    public boolean sees(Task task) {
        return sight.sees(task.department()) || sight.isOwn(task.official());
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

    /** The role in which the person may do what concerns an official of a department, null if none. @param official "" for none */
    @Nullable Role roleIn(Collection<String> roles, String department, String official) {
        return roles.stream().map(Role::ofCode).filter(role -> role == Role.OFFICIAL
                ? person.has(role) && !official.isEmpty() && official.equals(person.official()) : hasIn(role, department)).findFirst().orElse(null);
    }

    private boolean has(Role role, Warning warning) {
        if (role == Role.OFFICIAL) {
            return person.has(role) && isNamedBy(warning);
        }
        return hasIn(role, warning.department());
    }

    private boolean hasIn(Role role, String department) {
        return person.has(role) && Sight.of(person, List.of(role), () -> registry, day).sees(department);
    }

    /** Whether the person gave the card that the warning is. */
    boolean gave(Warning warning) {
        return warning.giver().equals(person.account())
                || !warning.giverOfficial().isEmpty() && warning.giverOfficial().equals(person.official());
    }

    /** Whether the person decided about the warning before. @param history after each act */
    boolean decidedBefore(List<Warning> history) {
        return history.stream().filter(Warning::decides).anyMatch(done -> done.account().equals(person.account())
                || !done.actorOfficial().isEmpty() && done.actorOfficial().equals(person.official()));
    }
}
