package org.mingjing.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.yaml.snakeyaml.nodes.Node;

/** Collects what is wrong with a profile, to report it all at once in the order of its lines. */
final class ProfileFaults {

    private record Fault(int line, String sentence) {}

    private final String origin;
    private final List<Fault> faults = new ArrayList<>();

    ProfileFaults(String origin) {
        this.origin = origin;
    }

    void at(Node node, String sentence) {
        at(node.getStartMark().getLine() + 1, sentence);
    }

    void at(int line, String sentence) {
        faults.add(new Fault(line, sentence));
    }

    ProfileSyntaxException toException() {
        return new ProfileSyntaxException(faults.stream()
                .sorted(Comparator.comparingInt(Fault::line))
                .map(fault -> origin + ", line " + fault.line() + ": " + fault.sentence())
                .toList());
    }

    /** @throws ProfileSyntaxException if any fault has been noted */
    void report() {
        if (!faults.isEmpty()) {
            throw toException();
        }
    }
}
