package org.mingjing.ingest;

import java.util.List;

/** A source profile cannot be used; holds every fault found in it, each a sentence that begins with file and line. */
public final class ProfileSyntaxException extends RuntimeException {

    private final List<String> faults;

    ProfileSyntaxException(List<String> faults) {
        super(String.join("\n", faults));
        this.faults = List.copyOf(faults);
    }

    public List<String> faults() {
        return faults;
    }
}
