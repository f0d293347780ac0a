package org.mingjing.console;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjing.county.County;
import org.mingjing.people.Grant;
import org.mingjing.people.Person;
import org.mingjing.people.Role;
import org.mingjing.people.Scope;
import org.mingjing.texts.Language;

/** Whom a first start makes accounts for: an administrator, and where a county was generated somebody for each role in it. */
final class DemoPeople {

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

    /** With the generated county: the official is whom most cards name, the respondent of the same department. @param folder of it */
    List<Person> ofCounty(Path folder) {
        County.@Nullable Named named = County.mostNamed(folder).orElse(null);
        Scope county = Scope.region(County.regionCode());
        Scope department = named == null ? county : Scope.department(named.department());
        String ofDepartment = named == null ? null : named.department();
        List<Person> people = new ArrayList<>(administrator(Role.ADMINISTRATOR.code()));
        people.add(person(Role.MONITOR, county, null, null));
        people.add(person(Role.REVIEWER, county, null, null));
        people.add(person(Role.RESPONDENT, department, ofDepartment, null));
        people.add(person(Role.OFFICIAL, department, ofDepartment, named == null ? null : named.official()));
        people.add(person(Role.AUTHOR, Scope.everything(), null, null));
        people.add(person(Role.APPROVER, Scope.everything(), null, null));
        people.add(person(Role.AUDITOR, Scope.everything(), null, null));
        return people;
    }

    private Person person(Role role, Scope scope, @Nullable String department, @Nullable String official) {
        return new Person(role.code(), role.sentence().in(language), List.of(new Grant(role, scope)), official, department, null);
    }
}
