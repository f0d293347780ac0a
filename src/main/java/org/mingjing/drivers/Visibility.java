package org.mingjing.drivers;

/** Whose matters somebody sees. */
@FunctionalInterface
public interface Visibility {

    /** Everybody's. */
    Visibility ALL = (department, official) -> true;

    /** Whether they see what concerns the official of the department. Either code is empty where none is named. */
    boolean sees(String department, String official);
}
