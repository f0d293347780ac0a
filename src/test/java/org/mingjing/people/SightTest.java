package org.mingjing.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mingjing.facts.Department;
import org.mingjing.facts.Region;
import org.mingjing.facts.Registry;

/** A region sees downwards only, a department itself only, and an official what names them. */
class SightTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 30);
    private static final LocalDate MOVED = LocalDate.of(2026, 1, 1);

    private static final Registry REGISTRY = Registry.of(List.of(
            region("province", ""), region("city", "province"), region("county", "city"), region("town", "county"),
            region("village", "town"), region("elsewhere", "city"), region("round", "about"), region("about", "round"),
            department("d-city", "city", null, null), department("d-county", "county", null, null), department("d-town", "town", null, null),
            department("d-village", "village", null, null), department("d-elsewhere", "elsewhere", null, null),
            department("d-moved", "town", null, MOVED), department("d-moved", "elsewhere", MOVED, null),
            department("d-gone", "town", null, MOVED), department("d-coming", "town", null, LocalDate.of(2027, 1, 1)),
            department("d-coming", "elsewhere", LocalDate.of(2027, 1, 1), null), department("d-round", "round", null, null)));

    private static Region region(String code, String parent) {
        return new Region(code, code, "county", parent, null, null);
    }

    private static Department department(String code, String region, LocalDate from, LocalDate to) {
        return new Department(code, code, region, "", from, to);
    }

    private static Sight sight(Role role, Scope scope) {
        return Sight.of(person(role, scope), List.of(role), () -> REGISTRY, DAY);
    }

    private static Person person(Role role, Scope scope) {
        return new Person("somebody", "Somebody", List.of(new Grant(role, scope)), "P1", "d-town", null);
    }

    @Test
    void a_county_sees_its_towns_and_villages_and_neither_its_city_nor_its_neighbour() {
        Sight county = sight(Role.MONITOR, Scope.region("county"));

        assertThat(List.of("d-county", "d-town", "d-village")).allMatch(county::sees);
        assertThat(List.of("d-city", "d-elsewhere", "unknown", "")).noneMatch(county::sees);
    }

    @Test
    void a_department_counts_where_it_is_on_the_day_or_was_last() {
        Sight town = sight(Role.MONITOR, Scope.region("town"));
        Sight elsewhere = sight(Role.MONITOR, Scope.region("elsewhere"));

        assertThat(town.sees("d-moved")).isFalse();
        assertThat(elsewhere.sees("d-moved")).isTrue();
        assertThat(town.sees("d-gone")).isTrue();
        assertThat(town.sees("d-coming")).isTrue();
        assertThat(elsewhere.sees("d-coming")).isFalse();
    }

    @Test
    void regions_that_are_each_others_parents_do_not_hold_anybody_up() {
        assertThat(sight(Role.MONITOR, Scope.region("about")).sees("d-round")).isTrue();
        assertThat(sight(Role.MONITOR, Scope.region("county")).sees("d-round")).isFalse();
    }

    @Test
    void an_officer_of_a_department_sees_that_department_alone() {
        Sight department = sight(Role.RESPONDENT, Scope.department("d-county"));

        assertThat(department.sees("d-county")).isTrue();
        assertThat(department.sees("d-town")).isFalse();
        assertThat(department.visibility().sees("d-town", "P1")).as("named as an official, whose role was not asked for").isFalse();
    }

    @Test
    void an_official_sees_what_names_them_and_no_department_whatever_the_scope() {
        for (Scope scope : List.of(Scope.everything(), Scope.department("d-town"))) {
            Sight official = sight(Role.OFFICIAL, scope);

            assertThat(official.visibility().sees("d-elsewhere", "P1")).isTrue();
            assertThat(official.visibility().sees("d-town", "P2")).isFalse();
            assertThat(official.visibility().sees("d-town", "")).isFalse();
            assertThat(official.sees("d-town")).isFalse();
        }
    }

    @Test
    void only_the_roles_of_the_route_count() {
        Person both = new Person("both", "Both", List.of(new Grant(Role.AUTHOR, Scope.everything()),
                new Grant(Role.MONITOR, Scope.department("d-town"))), null, null, null);

        assertThat(Sight.of(both, Set.of(Role.MONITOR), () -> REGISTRY, DAY).sees("d-county")).isFalse();
        assertThat(Sight.of(both, Set.of(Role.MONITOR), () -> REGISTRY, DAY).sees("d-town")).isTrue();
        assertThat(Sight.of(both, Set.of(Role.AUDITOR), () -> REGISTRY, DAY).sees("d-town")).isFalse();
        assertThat(Sight.of(both, Set.of(Role.AUTHOR, Role.MONITOR), () -> REGISTRY, DAY).isEverything()).isTrue();
    }
}
