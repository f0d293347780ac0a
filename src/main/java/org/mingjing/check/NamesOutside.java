package org.mingjing.check;

import java.util.List;
import java.util.Set;
import org.mingjing.facts.CaseFile;

/**
 * What else than a package knows the names that the package may use.
 *
 * @param examples cases of its scenarios, with what they say of the registry
 * @param attributes attributes that the profiles of its sources give facts
 * @param sources names of the sources of which there is a profile
 */
public record NamesOutside(List<CaseFile> examples, Set<String> attributes, Set<String> sources) {

    /** Nothing else is known. */
    public static final NamesOutside NONE = new NamesOutside(List.of(), Set.of(), Set.of());
}
