package org.mingjing.facts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.mingjing.texts.Sentence;
import org.mingjing.texts.WrongInput;

/** An attribute was asked for as one type and holds another; no value is converted, but for days and instants written as ISO text. */
public final class WrongAttributeType extends WrongInput {

    private static final long serialVersionUID = 1L;

    /** @param wanted key of the message that names the type */
    WrongAttributeType(String name, String wanted, Object value) {
        super(Sentence.of("facts.attribute-other-type", name, Sentence.of(wanted), Sentence.of(type(value)), Faults.shown(value)));
    }

    private static String type(Object value) {
        return value instanceof String ? "facts.type-text"
                : value instanceof Number ? "facts.type-number"
                : value instanceof Boolean ? "facts.type-truth"
                : value instanceof Instant ? "facts.type-instant"
                : value instanceof LocalDate ? "facts.type-date"
                : value instanceof List ? "facts.type-list" : "facts.type-other";
    }
}
