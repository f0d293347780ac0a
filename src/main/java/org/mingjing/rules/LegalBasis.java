package org.mingjing.rules;

import java.util.List;

/**
 * A law a package applies.
 *
 * @param law its name
 * @param text version of the text the package was written from
 * @param articles the articles applied
 */
public record LegalBasis(String law, String text, List<String> articles) {}
