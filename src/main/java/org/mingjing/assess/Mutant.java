package org.mingjing.assess;

import org.mingjing.rules.RulePackage;

/**
 * A package with one of its tables made wrong in one place.
 *
 * @param file table file
 * @param line line of the place
 * @param place row and column, as messages name them
 * @param change what was made of it
 * @param wholeRow whether the row was taken away altogether
 * @param rules the package so changed
 */
public record Mutant(String file, int line, String place, String change, boolean wholeRow, RulePackage rules) {

    @Override
    public String toString() {
        return file + ":" + line + " [" + place + "]: " + change;
    }
}
