package org.mingjing.ingest;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How one value of the source becomes one attribute of the fact.
 *
 * @param from name of the value in the source
 * @param as name of the attribute
 * @param type type of the attribute, or null for that which the source gives
 * @param absentWhen texts that mean "not there", beside those of the whole profile
 * @param separator what stands between the items of a list written as text
 */
record AttributeRule(String from, String as, @Nullable ValueType type, Set<String> absentWhen, String separator) {

    static final String DEFAULT_SEPARATOR = ";";

    /** A value kept under its own name with the type the source gives it. */
    static AttributeRule keep(String from) {
        return new AttributeRule(from, from, null, Set.of(), DEFAULT_SEPARATOR);
    }
}
