package org.mingjing.warn;

import java.util.Set;

/**
 * Which tasks are asked for; all that is given must hold.
 *
 * @param kinds of one of these kinds, empty for all
 * @param states in one of these states, empty for all
 * @param departments of one of these departments, empty for all
 * @param list of this issue list, "" for any
 * @param warning that belong to this warning, "" for any
 */
public record TaskQuery(Set<String> kinds, Set<String> states, Set<String> departments, String list, String warning) {

    public TaskQuery {
        kinds = Set.copyOf(kinds);
        states = Set.copyOf(states);
        departments = Set.copyOf(departments);
    }
}
