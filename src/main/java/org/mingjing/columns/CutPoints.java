package org.mingjing.columns;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Sorted cut points. They part all values of a kind into places: 2i + 1 is point i itself, 2i what lies between the
 * points i - 1 and i.
 */
final class CutPoints<K extends Comparable<K>> {

    private final ValueOrder<K> order;
    private final List<K> points;
    private final List<List<Object>> written;

    private CutPoints(ValueOrder<K> order, SortedMap<K, List<Object>> written) {
        this.order = order;
        this.points = List.copyOf(written.keySet());
        this.written = List.copyOf(written.values());
    }

    /** @throws Untranslatable if a constant is of another kind than the order compares */
    static <K extends Comparable<K>> CutPoints<K> of(ValueOrder<K> order, Collection<Object> constants) throws Untranslatable {
        SortedMap<K, List<Object>> written = new TreeMap<>();
        for (Object constant : constants) {
            K key = order.key(constant);
            if (key == null) {
                throw new Untranslatable("columns.constant-of-other-kind", String.valueOf(constant));
            }
            written.computeIfAbsent(key, first -> new ArrayList<>()).add(constant);
        }
        return new CutPoints<>(order, written);
    }

    /** How many places there are. */
    int count() {
        return 2 * points.size() + 1;
    }

    /** Values that stand at a place, in several spellings and as written; none if no value can stand there. */
    List<Object> valuesAt(int place) {
        List<Object> values = new ArrayList<>();
        if (place % 2 == 1) {
            values.addAll(order.spellings(points.get(place / 2)));
            values.addAll(values.isEmpty() ? List.of() : written.get(place / 2));
            return values;
        }
        for (K key : order.between(point(place / 2 - 1), point(place / 2))) {
            values.addAll(order.spellings(key));
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
        return order.places(points);
    }
}
