package org.mingjing.columns;

import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds texts among cut points: those that are cut points by their hash, others in the order of characters. */
final class TextPlaces extends Places {

    private final List<String> points;
    private final @Nullable String[] slots;
    private final int[] places;

    TextPlaces(List<String> sorted) {
        // Texts of the program itself are then the same objects, which need no comparison.
        this.points = sorted.stream().map(String::intern).toList();
        int size = Integer.highestOneBit(Math.max(4, points.size() * 4));
        this.slots = new String[size];
        this.places = new int[size];
        for (int i = 0; i < points.size(); i++) {
            int slot = slot(points.get(i));
            while (slots[slot] != null) {
                slot = slot + 1 & size - 1;
            }
            slots[slot] = points.get(i);
            places[slot] = 2 * i + 1;
        }
    }

    private int slot(String text) {
        int hash = text.hashCode();
        return (hash ^ hash >>> 16) & slots.length - 1;
    }

    @Override
    int of(Object value) {
        if (!(value instanceof String text)) {
            return NOWHERE;
        }
        for (int slot = slot(text);; slot = slot + 1 & slots.length - 1) {
            String point = slots[slot];
            if (point == null) {
                return 2 * (-1 - Collections.binarySearch(points, text));
            }
            if (point.equals(text)) {
                return places[slot];
            }
        }
    }
}
