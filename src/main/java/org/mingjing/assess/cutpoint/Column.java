package org.mingjing.assess.cutpoint;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table as an index: which rows hold at each place between the cut points. One more place stands for no
 * value.
 */
final class Column {

    /** The name of the input that is asked; one object for each name, because those who are asked compare names. */
    private final String input;
    private final Places places;
    private final @Nullable RowSet[] byPlace;
    private final int placeOfNull;

    /**
     * @param byPlace the rows at each place, the last one for no value; null where kie-dmn must be asked
     * @param placeOfNull the place of no value
     */
    private Column(String input, Places places, @Nullable RowSet[] byPlace, int placeOfNull) {
        this.input = input;
        this.places = places;
        this.byPlace = byPlace;
        this.placeOfNull = placeOfNull;
    }

    /** @param byPlace the rows at each place, the last one for no value; null where kie-dmn must be asked */
    static Column of(String input, Places places, @Nullable RowSet[] byPlace) {
        return new Column(input.intern(), places, byPlace, byPlace.length - 1);
    }

    /** The same column, asked for a value that stands for an absent one. */
    Column absentAs(Object value) {
        int place = places.of(value);
        return new Column(input, places, byPlace, place == Places.NOWHERE ? placeOfNull : place);
    }

    String input() {
        return input;
    }

    /** The place of the value of the column's input, {@link Places#NOWHERE} if kie-dmn must be asked. */
    int place(Function<String, @Nullable Object> values) {
        Object value = values.apply(input);
        if (value == null) {
            return placeOfNull;
        }
        // The usual kinds are named, so that the virtual machine compiles them into the loop over the columns.
        if (places instanceof TextPlaces texts) {
            return texts.of(value);
        }
        return places instanceof NumberPlaces numbers ? numbers.of(value) : places.of(value);
    }

    /** The rows that hold for the value of the column's input, null if kie-dmn must be asked. */
    @Nullable RowSet rows(Function<String, @Nullable Object> values) {
        int place = place(values);
        return place == Places.NOWHERE ? null : byPlace[place];
    }

    /** How many places there are. */
    int count() {
        return byPlace.length;
    }

    /** The rows that hold at a place, null if kie-dmn must be asked. */
    @Nullable RowSet at(int place) {
        return byPlace[place];
    }

    /** Whether kie-dmn need not be asked for a value. */
    boolean knows(Object value) {
        int place = places.of(value);
        return place != Places.NOWHERE && byPlace[place] != null;
    }
}
