package org.mingjing.columns;

/** Finds where a value stands among sorted cut points: 2i + 1 on point i, 2i between the points i - 1 and i. */
public abstract class Places {

    public static final int NOWHERE = -1;

    /** The place of a value, or {@link #NOWHERE} if it is not of the kind that is compared here. */
    abstract int of(Object value);
}
