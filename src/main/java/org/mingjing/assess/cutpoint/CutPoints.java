package org.mingjing.assess.cutpoint;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Sorted cut points. They part all values of a kind into places: 2i + 1 is point i itself, 2i what lies between the
 * points i - 1 and i.
 */
final class CutPoints<K extends Comparable<K>> {

    private final Measure<K> measure;
    private final List<K> points;

    private CutPoints(Measure<K> measure, Collection<K> points) {
        this.measure = measure;
        this.points = List.copyOf(points);
    }

    /** @throws Untranslatable if a constant is of another kind than the measure compares */
    static <K extends Comparable<K>> CutPoints<K> of(Measure<K> measure, Collection<Object> constants) throws Untranslatable {
        TreeSet<K> points = new TreeSet<>();
        for (Object constant : constants) {
            K key = measure.key(constant);
            if (key == null) {
                throw new Untranslatable("it compares with " + constant + ", which is of another kind than the values asked");
            }
            points.add(key);
        }
        return new CutPoints<>(measure, points);
    }

    /** How many places there are. */
    int count() {
        return 2 * points.size() + 1;
    }

    /** Values that stand at a place, in several spellings; none if no value can stand there. */
    List<Object> valuesAt(int place) {
        if (place % 2 == 1) {
            return measure.spellings(points.get(place / 2));
        }
        List<Object> values = new ArrayList<>();
        for (K key : measure.between(point(place / 2 - 1), point(place / 2))) {
            values.addAll(measure.spellings(key));
        }
        return values;
    }

    private @Nullable K point(int i) {
        return i < 0 || i >= points.size() ? null : points.get(i);
    }

    /** The first of these places that a place of some of the points covers. */
    int firstWithin(CutPoints<K> some, int place) {
        return place % 2 == 1 ? placeOf(some.points.get(place / 2))
                : place == 0 ? 0 : placeOf(some.points.get(place / 2 - 1)) + 1;
    }

    /** The last of these places that a place of some of the points covers. */
    int lastWithin(CutPoints<K> some, int place) {
        return place % 2 == 1 ? placeOf(some.points.get(place / 2))
                : place == some.count() - 1 ? count() - 1 : placeOf(some.points.get(place / 2)) - 1;
    }

    private int placeOf(K point) {
        return 2 * Collections.binarySearch(points, point) + 1;
    }

    Places places() {
        return measure.places(points);
    }
}
