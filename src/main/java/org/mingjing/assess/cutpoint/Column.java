package org.mingjing.assess.cutpoint;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A column of a table as an index: which rows hold at each place between the cut points. */
final class Column {

    private final String input;
    private final Places places;
    private final @Nullable RowSet[] byPlace;
    private final @Nullable RowSet forNull;

    /**
     * @param input name of the input that is asked
     * @param byPlace the rows at each place, null where kie-dmn must be asked
     * @param forNull the rows if there is no value, null if kie-dmn must be asked
     */
    Column(String input, Places places, @Nullable RowSet[] byPlace, @Nullable RowSet forNull) {
        this.input = input;
        this.places = places;
        this.byPlace = byPlace;
        this.forNull = forNull;
    }

    String input() {
        return input;
    }

    /** The same column, asked for a value that stands for an absent one. */
    Column absentAs(Object value) {
        return new Column(input, places, byPlace, rows(value));
    }

    /** The rows that hold for the value of the column's input, null if kie-dmn must be asked. */
    @Nullable RowSet rows(Function<String, @Nullable Object> values) {
        Object value = values.apply(input);
        return value == null ? forNull : rows(value);
    }

    /** The rows that hold for a value, null if kie-dmn must be asked. */
    @Nullable RowSet rows(Object value) {
        int place = places.of(value);
        return place == Places.NOWHERE ? null : byPlace[place];
    }
}
