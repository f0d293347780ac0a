package org.mingjing.assess.cutpoint;

import org.jspecify.annotations.Nullable;

/**
 * A column of a table as an index: which rows hold at each place between the cut points.
 *
 * @param input name of the input that is asked
 * @param byPlace the rows at each place, null where kie-dmn must be asked
 * @param forNull the rows if there is no value, null if kie-dmn must be asked
 */
record Column(String input, Places places, @Nullable RowSet[] byPlace, @Nullable RowSet forNull) {

    /** The rows that hold for a value, null if kie-dmn must be asked. */
    @Nullable RowSet rows(@Nullable Object value) {
        if (value == null) {
            return forNull;
        }
        int place = places.of(value);
        return place == Places.NOWHERE ? null : byPlace[place];
    }
}
