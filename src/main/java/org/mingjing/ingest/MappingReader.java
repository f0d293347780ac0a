package org.mingjing.ingest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mingjing.facts.Blanks;
import org.mingjing.texts.Sentence;
import org.mingjing.yaml.YamlItem;
import org.mingjing.yaml.YamlMap;

/** Reads the part of a profile that says how rows become facts: {@code fact}, {@code attributes}, what counts as absent. */
final class MappingReader {

    static final String TRACE_POSITION = "trace-position";

    private static final String ALL_OF_EVENT = "*";
    private static final String ALL_OF_CASE = "case.*";

    private final YamlMap file;
    private final String source;
    private final SourceTimes times;
    private final Map<FactField, FieldRule> fields = new EnumMap<>(FactField.class);
    private final Set<FactField> byPlace = EnumSet.noneOf(FactField.class);

    MappingReader(YamlMap file, String source, SourceTimes times) {
        this.file = file;
        this.source = source;
        this.times = times;
    }

    FactMapping read() {
        ValueReader reader = reader();
        readFields();
        Set<String> used = new HashSet<>();
        fields.values().forEach(rule -> {
            if (rule.from() != null) {
                used.add(rule.from());
            }
        });
        return new FactMapping(source, fields, byPlace, attributes(used, reader), reader);
    }

    /** What a profile of facts as they are says of their attributes: types alone. */
    DeclaredTypes readTypes() {
        ValueReader reader = reader();
        List<AttributeRule> rules = new ArrayList<>();
        for (YamlItem item : file.items("attributes")) {
            AttributeRule rule = attribute(item);
            if (rule.type() == null || !rule.as().equals(rule.from())) {
                item.wrong(Sentence.of("ingest.profile-own-attribute"));
            }
            rules.add(rule);
        }
        return new DeclaredTypes(rules, reader);
    }

    private ValueReader reader() {
        Set<String> absent = new HashSet<>();
        file.texts("absentWhen").forEach(text -> absent.add(Blanks.strip(text)));
        absent.add("");
        return new ValueReader(times, absent, placeholders());
    }

    private Set<Instant> placeholders() {
        Set<Instant> placeholders = new HashSet<>();
        for (YamlItem item : file.items("placeholders")) {
            try {
                placeholders.add(times.instant(item.text(), new ArrayList<>()));
            } catch (UnreadableValue e) {
                item.wrong(Sentence.of("ingest.the-placeholder", e.sentence()));
            }
        }
        return placeholders;
    }

    private void readFields() {
        fields.put(FactField.PHASE, FieldRule.constant("complete"));
        if (!file.has("fact")) {
            file.wrong("fact", Sentence.of("ingest.profile-fact-missing"));
            return;
        }
        YamlMap facts = file.map("fact");
        for (FactField field : FactField.values()) {
            if (facts.isMap(field.code())) {
                fields.put(field, rule(field, facts.map(field.code())));
            } else {
                named(field, facts);
            }
        }
        if (byPlace.contains(FactField.FACT_ID) && !fields.containsKey(FactField.SEQUENCE)) {
            byPlace.add(FactField.SEQUENCE);
        }
    }

    private void named(FactField field, YamlMap facts) {
        String from = field.isRequired() ? facts.required(field.code()) : facts.text(field.code(), "");
        if (!from.equals(TRACE_POSITION)) {
            if (!from.isEmpty()) {
                fields.put(field, new FieldRule(from, defaultOf(field), "", Map.of(), FieldRule.KEEP));
            }
        } else if (field.canBePlace()) {
            byPlace.add(field);
        } else {
            facts.wrong(field.code(), Sentence.of("ingest.profile-by-place", TRACE_POSITION));
        }
    }

    private static String defaultOf(FactField field) {
        return field == FactField.PHASE ? "complete" : "";
    }

    private static FieldRule rule(FactField field, YamlMap section) {
        boolean constant = section.has("constant");
        String value = section.text("constant", "");
        String from = section.text("from", "");
        String whenAbsent = section.text("default", defaultOf(field));
        String prefix = section.text("prefix", "");
        Map<String, String> codes = section.map("codes").asTexts();
        String otherwise = section.text("otherwise", FieldRule.REJECT);
        if (section.has("from") == constant) {
            section.wrong(Sentence.of("ingest.profile-from-or-constant"));
        }
        return constant ? FieldRule.constant(value) : new FieldRule(from, whenAbsent, prefix, codes, otherwise);
    }

    private AttributeMapping attributes(Set<String> usedAsFields, ValueReader reader) {
        List<AttributeRule> rules = new ArrayList<>();
        Set<String> names = new TreeSet<>();
        boolean allOfEvent = false;
        boolean allOfCase = false;
        for (YamlItem item : file.items("attributes")) {
            AttributeRule rule = attribute(item);
            allOfEvent |= rule.from().equals(ALL_OF_EVENT);
            allOfCase |= rule.from().equals(ALL_OF_CASE);
            if (!rule.from().equals(ALL_OF_EVENT) && !rule.from().equals(ALL_OF_CASE)) {
                rules.add(rule);
            }
            if (!names.add(rule.as())) {
                item.wrong(Sentence.of("ingest.profile-attribute-twice", rule.as()));
            }
        }
        return new AttributeMapping(rules, allOfEvent, allOfCase, usedAsFields, reader);
    }

    private static AttributeRule attribute(YamlItem item) {
        if (!item.isMap()) {
            return AttributeRule.keep(item.text());
        }
        YamlMap section = item.map();
        String from = section.required("from");
        String as = section.text("as", from);
        ValueType type = type(section);
        Set<String> absentWhen = Set.copyOf(new HashSet<>(section.texts("absentWhen")));
        String separator = section.text("separator", AttributeRule.DEFAULT_SEPARATOR);
        if (separator.isEmpty()) {
            section.wrong(Sentence.of("ingest.profile-separator-empty"));
        }
        return new AttributeRule(from, as, type, absentWhen, separator);
    }

    private static @Nullable ValueType type(YamlMap section) {
        if (!section.has("type")) {
            return null;
        }
        String code = section.text("type", "");
        ValueType type = ValueType.find(code);
        if (type == null) {
            section.wrong("type", Sentence.of("ingest.profile-no-type", code));
        }
        return type;
    }
}
