package org.mingjing.calendar;

import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.nodes.Node;

/** Collects what is wrong with a calendar file, so that it is all reported at once. */
final class Faults {

    private final String origin;
    private final List<String> sentences = new ArrayList<>();

    Faults(String origin) {
        this.origin = origin;
    }

    /** Notes a fault at the line of the node. */
    void at(Node node, String sentence) {
        at(node.getStartMark().getLine() + 1, sentence);
    }

    void at(int line, String sentence) {
        sentences.add(origin + ", line " + line + ": " + sentence);
    }

    boolean any() {
        return !sentences.isEmpty();
    }

    /** @throws CalendarSyntaxException if any fault has been noted */
    void report() {
        if (any()) {
            throw new CalendarSyntaxException(sentences);
        }
    }
}
