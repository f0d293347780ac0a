package org.mingjing.ingest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/** Reads the part of a profile that says how rows become facts: {@code fact}, {@code attributes}, what counts as absent. */
final class MappingReader {

    static final String TRACE_POSITION = "trace-position";

    private static final String ALL_OF_EVENT = "*";
    private static final String ALL_OF_CASE = "case.*";

    private final ProfileSection file;
    private final String source;
    private final SourceTimes times;
    private final Map<FactField, FieldRule> fields = new EnumMap<>(FactField.class);
    private final Set<FactField> byPlace = EnumSet.noneOf(FactField.class);

    MappingReader(ProfileSection file, String source, SourceTimes times) {
        this.file = file;
        this.source = source;
        this.times = times;
    }

    FactMapping read() {
        Set<String> absent = new HashSet<>(file.texts("absentWhen"));
        absent.add("");
        ValueReader reader = new ValueReader(times, absent, placeholders());
        readFields();
        Set<String> used = new HashSet<>();
        fields.values().forEach(rule -> {
            if (rule.from() != null) {
                used.add(rule.from());
            }
        });
        return new FactMapping(source, fields, byPlace, attributes(used, reader), reader);
    }

    private Set<Instant> placeholders() {
        Set<Instant> placeholders = new HashSet<>();
        for (Node item : file.list("placeholders")) {
            try {
                placeholders.add(times.instant(file.scalar(item)));
            } catch (UnreadableValue e) {
                file.wrong(item, "The placeholder " + e.getMessage());
            }
        }
        return placeholders;
    }

    private void readFields() {
        fields.put(FactField.PHASE, FieldRule.constant("complete"));
        if (file.require("fact") == null) {
            return;
        }
        ProfileSection facts = file.section("fact");
        for (FactField field : FactField.values()) {
            Node node = field.isRequired() ? facts.require(field.code()) : facts.find(field.code());
            if (node instanceof MappingNode) {
                fields.put(field, rule(field, new ProfileSection(node, facts.faults())));
            } else if (node != null && facts.scalar(node).equals(TRACE_POSITION)) {
                placed(field, facts, node);
            } else if (node != null) {
                fields.put(field, new FieldRule(facts.scalar(node), defaultOf(field), "", Map.of(), FieldRule.KEEP));
            }
        }
        if (byPlace.contains(FactField.FACT_ID) && !fields.containsKey(FactField.SEQUENCE)) {
            byPlace.add(FactField.SEQUENCE);
        }
        facts.finish();
    }

    private void placed(FactField field, ProfileSection facts, Node node) {
        if (field.canBePlace()) {
            byPlace.add(field);
        } else {
            facts.wrong(node, "Only factId and sequence can be the " + TRACE_POSITION + "; name a value of the source here.");
        }
    }

    private static String defaultOf(FactField field) {
        return field == FactField.PHASE ? "complete" : "";
    }

    private static FieldRule rule(FactField field, ProfileSection section) {
        Node constant = section.find("constant");
        Node from = section.find("from");
        String whenAbsent = section.text("default", defaultOf(field));
        String prefix = section.text("prefix", "");
        Map<String, String> codes = codes(section);
        String otherwise = section.text("otherwise", FieldRule.REJECT);
        if ((from == null) == (constant == null)) {
            section.wrong("Give either 'from', the name of a value of the source, or 'constant'.");
        }
        section.finish();
        return constant == null
                ? new FieldRule(from == null ? "" : section.scalar(from), whenAbsent, prefix, codes, otherwise)
                : FieldRule.constant(section.scalar(constant));
    }

    private static Map<String, String> codes(ProfileSection section) {
        Map<String, String> codes = new HashMap<>();
        ProfileSection given = section.section("codes");
        if (given != null) {
            given.all().forEach((code, meaning) -> codes.put(code, given.scalar(meaning)));
        }
        return codes;
    }

    private AttributeMapping attributes(Set<String> usedAsFields, ValueReader reader) {
        List<AttributeRule> rules = new ArrayList<>();
        Set<String> names = new TreeSet<>();
        boolean allOfEvent = false;
        boolean allOfCase = false;
        for (Node item : file.list("attributes")) {
            AttributeRule rule = attribute(item);
            allOfEvent |= rule.from().equals(ALL_OF_EVENT);
            allOfCase |= rule.from().equals(ALL_OF_CASE);
            if (!rule.from().equals(ALL_OF_EVENT) && !rule.from().equals(ALL_OF_CASE)) {
                rules.add(rule);
            }
            if (!names.add(rule.as())) {
                file.wrong(item, "Attribute '" + rule.as() + "' is made twice; give one of the two another name by 'as'.");
            }
        }
        return new AttributeMapping(rules, allOfEvent, allOfCase, usedAsFields, reader);
    }

    private AttributeRule attribute(Node item) {
        if (!(item instanceof MappingNode)) {
            return AttributeRule.keep(file.scalar(item));
        }
        ProfileSection section = new ProfileSection(item, file.faults());
        Node fromNode = section.require("from");
        String from = fromNode == null ? "" : section.scalar(fromNode);
        String as = section.text("as", from);
        ValueType type = type(section);
        Set<String> absentWhen = Set.copyOf(new HashSet<>(section.texts("absentWhen")));
        String separator = section.text("separator", AttributeRule.DEFAULT_SEPARATOR);
        if (separator.isEmpty()) {
            section.wrong("The separator is empty; write what stands between the items, such as \";\".");
        }
        section.finish();
        return new AttributeRule(from, as, type, absentWhen, separator);
    }

    private static @Nullable ValueType type(ProfileSection section) {
        Node node = section.find("type");
        ValueType type = node == null ? null : ValueType.find(section.scalar(node));
        if (node != null && type == null) {
            section.wrong(node, "'" + section.scalar(node)
                    + "' is not a type; write text, integer, decimal, instant, date, boolean or list.");
        }
        return type;
    }
}
