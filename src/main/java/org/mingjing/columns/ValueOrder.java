package org.mingjing.columns;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The order in which kie-dmn compares the values of one kind. Values with the same key are the same to it, however they
 * are spelt.
 */
interface ValueOrder<K extends Comparable<K>> {

    /** The place of a value in the order, null if it is not of this kind. */
    @Nullable K key(Object value);

    /** The values with this key, in every spelling that could make a difference; none if there are no such values. */
    List<Object> spellings(K key);

    /** Keys strictly between two others, close to each and far from both; null stands for no bound. */
    List<K> between(@Nullable K low, @Nullable K high);

    /** Finds values among these cut points. */
    Places places(List<K> sorted);
}
