package org.mingjing.check;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** A list of names in a sentence, shortened if it is long. */
final class Listed {

    private static final int SHOWN_MAX = 12;
    private static final int SHORTENED_TO = 10;
    private static final String MORE = "…";

    private Listed() {}

    static List<String> of(Collection<String> names) {
        return names.size() <= SHOWN_MAX ? List.copyOf(names)
                : Stream.concat(names.stream().limit(SHORTENED_TO), Stream.of(MORE)).toList();
    }
}
