package org.mingjing.engine;

import java.util.List;
import org.mingjing.texts.Sentence;

/** A table was asked with values that it does not allow. In an assessment that is told, and costs no more. */
public final class ValueNotAllowed extends AssessmentFailed {

    private static final long serialVersionUID = 1L;

    private final transient List<UnknownValue> values;

    public ValueNotAllowed(Sentence sentence, List<UnknownValue> values) {
        super(sentence);
        this.values = List.copyOf(values);
    }

    List<UnknownValue> values() {
        return values;
    }
}
