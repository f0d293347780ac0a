package org.mingjing.texts;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The values of an enumeration by their codes. A look-up allocates nothing, as it stands on the way of every finding. */
public final class ByCode<E extends Enum<E>> {

    private final Map<String, E> values;

    private ByCode(Map<String, E> values) {
        this.values = values;
    }

    /** @param values all values of the enumeration */
    public static <E extends Enum<E>> ByCode<E> of(E[] values, Function<E, String> code) {
        return new ByCode<>(Stream.of(values).collect(Collectors.toUnmodifiableMap(code, Function.identity())));
    }

    /** The value with the code. @throws IllegalArgumentException with the sentence of the key, which names the code */
    public E get(String code, String otherwise) {
        E value = values.get(code);
        if (value == null) {
            throw WrongInput.of(otherwise, code);
        }
        return value;
    }
}
