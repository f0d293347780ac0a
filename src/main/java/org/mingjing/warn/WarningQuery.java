package org.mingjing.warn;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Which warnings are asked for; all that is given must hold.
 *
 * @param states in one of these states, empty for all
 * @param levels of one of these levels, empty for all
 * @param departments of one of these departments, empty for all
 * @param assignee in hand of this account, {@link #NOBODY} for in nobody's, "" for all
 * @param text begins their case or rule, is their id, or part of the name of their department or official; "" for all
 * @param snoozed whether what the person keeps out of their list is asked for
 */
public record WarningQuery(Set<String> states, Set<String> levels, Set<String> departments, String assignee, String text, Snoozed snoozed) {

    /** What somebody keeps out of their own list for now: with the others, left out, or alone. */
    public enum Snoozed { WITH, WITHOUT, ALONE }


    /** Asks for what nobody has in hand; no account is called so. */
    public static final String NOBODY = "none";

    public static final WarningQuery ALL = of(List.of(), List.of(), List.of(), "", "");

    public WarningQuery {
        states = Set.copyOf(states);
        levels = Set.copyOf(levels);
        departments = Set.copyOf(departments);
        text = text.strip();
    }

    public static WarningQuery of(Collection<String> states, Collection<String> levels, Collection<String> departments, String assignee,
            String text) {
        return new WarningQuery(Set.copyOf(states), Set.copyOf(levels), Set.copyOf(departments), assignee, text, Snoozed.WITH);
    }

    /** The same, with or without what the person keeps out of their list. */
    public WarningQuery with(Snoozed other) {
        return new WarningQuery(states, levels, departments, assignee, text, other);
    }
}
