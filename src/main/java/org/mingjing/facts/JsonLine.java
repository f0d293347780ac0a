package org.mingjing.facts;

/** One JSON object that somebody sent: a fact, or an entry of the registry, which alone has a field {@code entry}. */
public final class JsonLine {

    private static final String ENTRY = "entry";

    private final JsonFields fields;

    private JsonLine(JsonFields fields) {
        this.fields = fields;
    }

    /**
     * Reads the text; what it means is asked once, by {@link #fact} or {@link #entry}.
     *
     * @param utf8 text that is known to be UTF-8
     * @throws FactSyntaxException if it is not one JSON object
     */
    public static JsonLine read(byte[] utf8) {
        return new JsonLine(JsonFields.parse(utf8));
    }

    public boolean isEntry() {
        return fields.has(ENTRY);
    }

    /**
     * The fact.
     *
     * @param defaultSource the source to assume where the text names none
     * @throws FactSyntaxException with all that is wrong with it, in sentences
     */
    public NodeFact fact(String defaultSource) {
        return FactJson.read(fields, defaultSource);
    }

    /** The entry. @throws FactSyntaxException with all that is wrong with it, in sentences */
    public RegistryEntry entry() {
        return RegistryJson.read(fields);
    }
}
