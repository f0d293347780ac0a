package org.mingjing.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingjing.facts.Blanks;
import org.mingjing.facts.Faults;
import org.mingjing.texts.Sentence;

/** Makes the attributes of a fact by the rules of a profile: those listed, and all others where it says {@code *}. */
final class AttributeMapping {

    private final Map<String, AttributeRule> eventRules = new HashMap<>();
    private final Map<String, AttributeRule> caseRules = new HashMap<>();
    private final boolean allOfEvent;
    private final boolean allOfCase;
    private final Set<String> usedAsFields;
    private final ValueReader reader;

    /** @param usedAsFields names of values that fields of the fact are made of; {@code *} leaves them out */
    AttributeMapping(
            List<AttributeRule> rules, boolean allOfEvent, boolean allOfCase, Set<String> usedAsFields, ValueReader reader) {
        this.allOfEvent = allOfEvent;
        this.allOfCase = allOfCase;
        this.usedAsFields = usedAsFields;
        this.reader = reader;
        for (AttributeRule rule : rules) {
            boolean ofCase = rule.from().startsWith(SourceRow.CASE_PREFIX);
            (ofCase ? caseRules : eventRules).put(ofCase ? rule.from().substring(SourceRow.CASE_PREFIX.length()) : rule.from(), rule);
        }
    }

    /** The names of the values in the source for which there is a rule. */
    Set<String> names() {
        Set<String> names = new HashSet<>();
        eventRules.values().forEach(rule -> names.add(rule.from()));
        caseRules.values().forEach(rule -> names.add(rule.from()));
        return names;
    }

    /** The names of the attributes for which there is a rule. */
    Set<String> attributeNames() {
        Set<String> names = new HashSet<>();
        eventRules.values().forEach(rule -> names.add(rule.as()));
        caseRules.values().forEach(rule -> names.add(rule.as()));
        return names;
    }

    Map<String, Object> ofEvent(Map<String, SourceValue> values, List<Sentence> notes) throws UnreadableRow {
        return read(values, "", eventRules, allOfEvent, notes);
    }

    Map<String, Object> ofCase(Map<String, SourceValue> values, List<Sentence> notes) throws UnreadableRow {
        return read(values, SourceRow.CASE_PREFIX, caseRules, allOfCase, notes);
    }

    private Map<String, Object> read(
            Map<String, SourceValue> values, String prefix, Map<String, AttributeRule> rules, boolean all,
            List<Sentence> notes) throws UnreadableRow {
        Map<String, Object> attributes = new LinkedHashMap<>();
        List<Sentence> reasons = new ArrayList<>();
        for (Map.Entry<String, SourceValue> entry : values.entrySet()) {
            AttributeRule rule = rule(entry.getKey(), prefix, rules, all);
            if (rule != null && !rule.absentWhen().contains(Blanks.strip(entry.getValue().text()))) {
                try {
                    ValueType type = rule.type() == null ? entry.getValue().type() : rule.type();
                    int before = notes.size();
                    Object value = reader.read(entry.getValue(), type, rule.separator(), notes);
                    name(notes, before, rule.from());
                    if (value != null) {
                        attributes.put(rule.as(), value);
                    }
                } catch (UnreadableValue e) {
                    reasons.add(Sentence.of("ingest.value", Faults.shown(rule.from()), e.sentence()));
                }
            }
        }
        if (!reasons.isEmpty()) {
            throw new UnreadableRow(reasons);
        }
        return attributes;
    }

    /** Puts the name of a value before what was noted of it. */
    static void name(List<Sentence> notes, int from, String name) {
        for (int i = from; i < notes.size(); i++) {
            notes.set(i, Sentence.of("ingest.value", Faults.shown(name), notes.get(i)));
        }
    }

    private @Nullable AttributeRule rule(String name, String prefix, Map<String, AttributeRule> rules, boolean all) {
        AttributeRule rule = rules.get(name);
        if (rule != null || !all || name.isEmpty()) {
            return rule;
        }
        String full = prefix + name;
        return usedAsFields.contains(full) ? null : AttributeRule.keep(full);
    }
}
