package org.mingjing.rules;

/**
 * A decision table of a package.
 *
 * @param file DMN file, relative to the package's folder
 * @param decision name of the decision in it
 * @param use what it is asked
 */
public record TableRef(String file, String decision, TableUse use) {}
