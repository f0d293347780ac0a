package org.mingjing.rules;

import java.util.List;
import java.util.stream.Collectors;
import org.mingjing.texts.Sentence;
import org.mingjing.texts.Told;

/** A rule package cannot be used; carries every problem found, its message one line for each. */
public final class FaultyPackage extends RuntimeException implements Told {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public FaultyPackage(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }

    @Override
    public Sentence sentence() {
        return Sentence.lines(problems.stream().map(Problem::said).toList());
    }
}
