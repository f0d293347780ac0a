package org.mingjing.warn;

import java.util.List;
import org.mingjing.ledger.facts.ToldTo;

/** Knows by which channels people are told. */
@FunctionalInterface
public interface Telling {

    /** Where nobody is told by any channel. */
    Telling NOBODY = () -> (warning, recipients) -> List.of();

    /** As things stand now. Nothing is asked of the database after that. */
    Addresses addresses();

    /** Who is told by which channel. */
    @FunctionalInterface
    interface Addresses {

        /**
         * To whom an act is told.
         *
         * @param warning as it stands after the act, whose fact is not recorded yet
         * @param recipients whom the ladder names for it
         */
        List<ToldTo> of(Warning warning, List<Recipient> recipients);
    }

    /**
     * Somebody to be told.
     *
     * @param code as the ladder calls them
     * @param ways how they are found, of which the first that leads to somebody counts
     */
    record Recipient(String code, List<String> ways) {

        public Recipient {
            ways = List.copyOf(ways);
        }
    }
}
