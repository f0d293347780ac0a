package org.mingjing.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mingjing.facts.Attributes;
import org.mingjing.facts.Faults;
import org.mingjing.facts.NodeFact;
import org.mingjing.texts.Sentence;
import org.mingjing.texts.WrongInput;

/**
 * The types that a profile declares for attributes of facts in the project's own form, where a source writes a date or a
 * number as text. A value that has a type of its own is kept.
 */
record DeclaredTypes(List<AttributeRule> rules, ValueReader reader) {

    /** The fact with its texts read by their types. @throws WrongInput with a sentence about each that is not of its type */
    NodeFact applied(NodeFact fact) {
        Map<String, Object> values = new TreeMap<>(fact.attributes().asMap());
        List<Sentence> faults = new ArrayList<>();
        boolean changed = false;
        for (AttributeRule rule : rules) {
            if (rule.type() != null && values.get(rule.from()) instanceof String text) {
                changed = true;
                try {
                    Object value = rule.absentWhen().contains(text)
                            ? null : reader.read(SourceValue.text(text), rule.type(), rule.separator(), new ArrayList<>());
                    values.compute(rule.from(), (name, before) -> value);
                } catch (UnreadableValue e) {
                    faults.add(Sentence.of("ingest.attribute", rule.from(), e.sentence()));
                }
            }
        }
        if (!faults.isEmpty()) {
            throw new WrongInput(Faults.inARow(faults));
        }
        return changed ? fact.withAttributes(Attributes.of(values)) : fact;
    }
}
