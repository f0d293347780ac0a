package org.mingjing.facts;

import java.util.ArrayList;
import java.util.List;
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

    /** As {@link #read} for each of the texts, in less time. */
    public static List<WrittenFact> readAll(List<byte[]> texts) {
        List<NodeFact> facts = FactReader.readAll(texts);
        List<WrittenFact> written = new ArrayList<>(texts.size());
        for (int i = 0; i < texts.size(); i++) {
            byte[] text = texts.get(i);
            written.add(facts == null ? read(text) : new WrittenFact(facts.get(i), text));
        }
        return written;
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
