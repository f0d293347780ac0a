package org.mingjing.columns;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table as an index: which rows hold at each place between the cut points. Places at which the same rows
 * hold are one group; most columns have far fewer groups than places.
 */
public final class Column {

    /** The name of the input that is asked; one object for each name, because those who are asked compare names. */
    private final String input;
    private final Places places;
    /** The group of each place, {@link Places#NOWHERE} where kie-dmn must be asked. */
    private final int[] groupOf;
    private final int groupOfNull;
    private final RowSet[] byGroup;

    private Column(String input, Places places, int[] groupOf, int groupOfNull, RowSet[] byGroup) {
        this.input = input;
        this.places = places;
        this.groupOf = groupOf;
        this.groupOfNull = groupOfNull;
        this.byGroup = byGroup;
    }

    /** @param byPlace the rows at each place, the last one for no value; null where kie-dmn must be asked */
    static Column of(String input, Places places, @Nullable RowSet[] byPlace) {
        Map<RowSet, Integer> known = new HashMap<>();
        List<RowSet> byGroup = new ArrayList<>();
        int[] groupOf = new int[byPlace.length];
        for (int place = 0; place < byPlace.length; place++) {
            RowSet rows = byPlace[place];
            if (rows != null && known.putIfAbsent(rows, byGroup.size()) == null) {
                byGroup.add(rows);
            }
            groupOf[place] = rows == null ? Places.NOWHERE : known.get(rows);
        }
        return new Column(input.intern(), places, groupOf, groupOf[byPlace.length - 1], byGroup.toArray(RowSet[]::new));
    }

    /** The same column, asked for a value that stands for an absent one. */
    public Column absentAs(Object value) {
        int place = places.of(value);
        return place == Places.NOWHERE ? this : new Column(input, places, groupOf, groupOf[place], byGroup);
    }

    public String input() {
        return input;
    }

    /** The group of the value of the column's input, {@link Places#NOWHERE} if kie-dmn must be asked. */
    public int group(Function<String, @Nullable Object> values) {
        Object value = values.apply(input);
        return value == null ? groupOfNull : group(value);
    }

    private int group(Object value) {
        // The usual kinds are named, so that the virtual machine compiles them into the loop over the columns.
        int place = places instanceof TextPlaces texts ? texts.of(value)
                : places instanceof NumberPlaces numbers ? numbers.of(value) : places.of(value);
        return place == Places.NOWHERE ? Places.NOWHERE : groupOf[place];
    }

    /** How many groups there are. */
    public int groups() {
        return byGroup.length;
    }

    /** The rows that hold in a group. */
    public RowSet rows(int group) {
        return byGroup[group];
    }

    /** Whether kie-dmn need not be asked for a value. */
    public boolean knows(Object value) {
        return group(value) != Places.NOWHERE;
    }
}
