package org.mingjing.facts;

/** An attribute was asked for as one type and holds another; no value is converted, but for days and instants written as ISO text. */
public final class WrongAttributeType extends IllegalArgumentException {

    public WrongAttributeType(String name, String wanted, Object value) {
        super("attribute '" + name + "' is not of type " + wanted + ": " + value + " ("
                + value.getClass().getSimpleName() + ")");
    }
}
