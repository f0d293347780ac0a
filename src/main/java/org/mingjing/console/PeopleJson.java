package org.mingjing.console;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mingjing.drivers.Installation;
import org.mingjing.facts.Department;
import org.mingjing.facts.Region;
import org.mingjing.facts.Registry;
import org.mingjing.facts.RegistryEntry;
import org.mingjing.people.Account;
import org.mingjing.people.Grant;
import org.mingjing.people.Person;
import org.mingjing.people.Role;
import org.mingjing.people.Scope;
import org.mingjing.texts.Sentence;
import org.mingjing.texts.WrongInput;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Persons and what they may do, in answers and bodies. */
@Component
final class PeopleJson {

    private static final int CODE_CHARS_MAX = 500;
    private static final List<String> ROLE_FIELDS = List.of("role", "scope");

    private final Installation installation;
    private final Answers answers;

    PeopleJson(Installation installation, Answers answers) {
        this.installation = installation;
        this.answers = answers;
    }

    /** Where a role holds; name is that of the registry. */
    record ScopeLine(String kind, String code, String name) {}

    /** A role and where it holds. */
    record RoleLine(String role, ScopeLine scope) {}

    /** An account; what is not known is null. */
    record AccountLine(String account, String name, List<RoleLine> roles, @Nullable String official, @Nullable String department,
            @Nullable String language, boolean locked, boolean mustChangePassword) {}

    AccountLine line(Account account) {
        return line(account.person(), account.locked(), account.mustChangePassword());
    }

    /** Of somebody who is signed in. */
    AccountLine line(Person person) {
        return line(person, false, false);
    }

    private AccountLine line(Person person, boolean locked, boolean mustChange) {
        return new AccountLine(person.account(), person.name(), person.grants().stream().map(this::line).toList(), person.official(),
                person.department(), person.language() == null ? null : person.language().code(), locked, mustChange);
    }

    private RoleLine line(Grant grant) {
        Scope scope = grant.scope();
        return new RoleLine(grant.role().code(), new ScopeLine(scope.kind().code(), scope.code(), name(scope)));
    }

    private String name(Scope scope) {
        return switch (scope.kind()) {
            case EVERYTHING -> Sentence.of("console.scope-everything").in(answers.language());
            case REGION -> named(Region.class, scope.code());
            case DEPARTMENT -> named(Department.class, scope.code());
        };
    }

    private String named(Class<? extends RegistryEntry> kind, String code) {
        Registry registry = installation.ledger().registry(installation.ledger().now());
        return registry.entries().stream().filter(entry -> kind.isInstance(entry) && entry.code().equals(code)).map(entry ->
                entry instanceof Region region ? region.name() : ((Department) entry).name()).reduce((before, last) -> last).orElse("");
    }

    /** The grants that a body asks for. @throws IllegalArgumentException with a sentence, if they are none */
    List<Grant> grants(ObjectNode body) {
        JsonNode list = body.path("roles");
        if (!list.isMissingNode() && !list.isArray()) {
            throw WrongInput.of("console.roles-no-list");
        }
        return list.valueStream().map(this::grant).toList();
    }

    private Grant grant(JsonNode one) {
        if (!(one instanceof ObjectNode object) || !ROLE_FIELDS.containsAll(object.propertyNames())) {
            throw WrongInput.of("console.roles-no-list");
        }
        JsonNode scope = one.path("scope");
        Scope.Kind kind = Scope.Kind.ofCode(scope.path("kind").asString("everything"));
        Scope asked = new Scope(kind, scope.path("code").asString(""));
        if (kind != Scope.Kind.EVERYTHING && name(asked).isEmpty()) {
            throw WrongInput.of("console.scope-unknown", asked.code());
        }
        return new Grant(Role.ofCode(one.path("role").asString("")), asked);
    }

    /** A code that a body gives, null where it is "". */
    static @Nullable String code(ObjectNode body, String field, @Nullable String otherwise) {
        if (!body.has(field)) {
            return otherwise;
        }
        String given = Objects.requireNonNull(RequestJson.text(body, field, CODE_CHARS_MAX));
        return given.isEmpty() ? null : given;
    }
}
