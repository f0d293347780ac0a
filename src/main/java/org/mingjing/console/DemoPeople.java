package org.mingjing.console;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.mingjing.assess.Responsible;
import org.mingjing.drivers.Installation;
import org.mingjing.facts.Region;
import org.mingjing.people.Grant;
import org.mingjing.people.Person;
import org.mingjing.people.Role;
import org.mingjing.people.Scope;
import org.mingjing.texts.Language;

/** Whom a first start makes accounts for: an administrator, and where a county was generated somebody for each role in it. */
final class DemoPeople {

    private static final String LEVEL = "county";

    private final Language language;

    /** @param language in which they are called by their roles */
    DemoPeople(Language language) {
        this.language = language;
    }

    /** On any other database. @param account what the account is called */
    List<Person> administrator(String account) {
        return List.of(new Person(account, Role.ADMINISTRATOR.sentence().in(language),
                List.of(new Grant(Role.ADMINISTRATOR, Scope.everything())), null, null, null));
    }

    /** With the generated county: the respondent is of a department that has to answer, and the official is one of it. */
    List<Person> ofCounty(Installation installation) {
        Responsible named = named(installation);
        Scope county = installation.ledger().registry(installation.ledger().now()).entries().stream()
                .filter(entry -> entry instanceof Region region && region.level().equals(LEVEL)).findFirst()
                .map(region -> Scope.region(region.code())).orElseGet(Scope::everything);
        Scope department = named == null ? county : Scope.department(named.department());
        List<Person> people = new ArrayList<>(administrator(Role.ADMINISTRATOR.code()));
        people.add(person(Role.MONITOR, county, null));
        people.add(person(Role.REVIEWER, county, null));
        people.add(person(Role.RESPONDENT, department, named == null ? null : new Responsible("", named.department(), "", "")));
        people.add(person(Role.OFFICIAL, department, named));
        people.add(person(Role.AUTHOR, Scope.everything(), null));
        people.add(person(Role.APPROVER, Scope.everything(), null));
        people.add(person(Role.AUDITOR, Scope.everything(), null));
        return people;
    }

    private Person person(Role role, Scope scope, @Nullable Responsible in) {
        return new Person(role.code(), role.sentence().in(language), List.of(new Grant(role, scope)),
                in == null || in.official().isEmpty() ? null : in.official(), in == null ? null : in.department(), null);
    }

    /** The owner of the first standing finding that names an official, null if none does. */
    private static @Nullable Responsible named(Installation installation) {
        AtomicReference<Responsible> first = new AtomicReference<>();
        installation.ledger().decisions().standing("", standing -> {
            Responsible owner = standing.finding().owner();
            if (!owner.official().isEmpty() && !owner.department().isEmpty()) {
                first.compareAndSet(null, owner);
            }
        });
        return first.get();
    }
}
