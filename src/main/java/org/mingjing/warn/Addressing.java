package org.mingjing.warn;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mingjing.facts.Attributes;
import org.mingjing.facts.NodeFact;
import org.mingjing.ledger.facts.ToldTo;
import org.mingjing.warn.Telling.Recipient;

/** Writes into the facts that acts are to whom they are told, so that nothing is told that is not recorded. */
record Addressing(HandlingTables tables, Telling.Addresses addresses) {

    /** The same fact with whom it is told to. */
    NodeFact addressed(NodeFact fact) {
        Warning warning = new Warning(-1, fact);
        List<String> lines = addresses.of(warning, warning.recipients().stream()
                .map(code -> new Recipient(code, tables.waysTo(code))).toList()).stream().map(ToldTo::line).distinct().toList();
        if (lines.isEmpty()) {
            return fact;
        }
        SortedMap<String, Object> attributes = new TreeMap<>(fact.attributes().asMap());
        attributes.put(ToldTo.ATTRIBUTE, lines);
        return fact.withAttributes(Attributes.of(attributes));
    }
}
