package org.mingjing.warn;

import java.util.Optional;
import org.mingjing.people.Person;

/** Finds the people to whom warnings can be assigned. */
@FunctionalInterface
public interface Assignees {

    /** Whoever has the account, if anybody may use it. */
    Optional<Person> find(String account);
}
