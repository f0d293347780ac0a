package org.mingjing.facts;

import org.jspecify.annotations.Nullable;

/** A fact with its canonical text in UTF-8, the form in which it is recorded and digested. */
public final class WrittenFact {

    private final NodeFact fact;
    private final byte @Nullable [] text;

    private WrittenFact(NodeFact fact, byte @Nullable [] text) {
        this.fact = fact;
        this.text = text;
    }

    /** A fact whose text is written when it is asked for. */
    public static WrittenFact of(NodeFact fact) {
        return new WrittenFact(fact, null);
    }

    /**
     * Reads a canonical text, which is kept as it is.
     *
     * @throws FactSyntaxException with all that is wrong with the text, in sentences
     */
    public static WrittenFact read(byte[] text) {
        return new WrittenFact(FactJson.read(text), text);
    }

    public NodeFact fact() {
        return fact;
    }

    /** The canonical text; not to be changed. */
    public byte[] text() {
        byte[] known = text;
        return known == null ? FactJson.bytes(fact) : known;
    }
}
