package org.mingjing.facts;

/** An attribute was asked for as one type and holds another; a value is never converted silently. */
public final class WrongAttributeType extends IllegalArgumentException {

    public WrongAttributeType(String name, String wanted, Object value) {
        super("attribute '" + name + "' is not of type " + wanted + ": " + value + " ("
                + value.getClass().getSimpleName() + ")");
    }
}
