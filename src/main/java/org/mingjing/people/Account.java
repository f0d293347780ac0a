package org.mingjing.people;

/**
 * An account as an administrator sees it.
 *
 * @param person whom it is of
 * @param locked whether an administrator has locked it
 * @param mustChangePassword whether the next sign-in must set another password
 */
public record Account(Person person, boolean locked, boolean mustChangePassword) {

    static Account of(AccountRow row) {
        return new Account(AccountTexts.person(row), row.locked(), row.mustChange());
    }
}
