package org.mingjing.yaml;

import java.util.List;
import java.util.stream.Collectors;
import org.mingjing.texts.Sentence;
import org.mingjing.texts.Told;

/** A file does not say what it must; carries all faults found, its message one line for each. */
public final class YamlFaults extends RuntimeException implements Told {

    private static final long serialVersionUID = 1L;

    private final transient List<YamlFault> faults;

    public YamlFaults(List<YamlFault> faults) {
        super(faults.stream().map(YamlFault::toString).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    public List<YamlFault> faults() {
        return faults;
    }

    @Override
    public Sentence sentence() {
        return Sentence.lines(faults.stream().map(YamlFault::placed).toList());
    }
}
