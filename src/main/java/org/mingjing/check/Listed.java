package org.mingjing.check;

import java.util.Collection;

/** A list of names in a sentence, shortened if it is long. */
final class Listed {

    private static final int SHOWN_MAX = 12;
    private static final int SHORTENED_TO = 10;

    private Listed() {}

    static String of(Collection<String> names) {
        return names.size() <= SHOWN_MAX
                ? String.join(", ", names)
                : String.join(", ", names.stream().limit(SHORTENED_TO).toList()) + ", …";
    }
}
