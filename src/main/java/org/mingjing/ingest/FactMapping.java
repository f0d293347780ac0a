package org.mingjing.ingest;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingjing.facts.Actor;
import org.mingjing.facts.Admission;
import org.mingjing.facts.Attributes;
import org.mingjing.facts.FactTimes;
import org.mingjing.facts.FactVersion;
import org.mingjing.facts.Faults;
import org.mingjing.facts.NodeFact;
import org.mingjing.facts.StepOfCase;
import org.mingjing.texts.Sentence;
import org.mingjing.texts.WrongInput;

/**
 * Makes facts of rows by the rules of a profile.
 *
 * @param byPlace the fields that the place of an event in its case stands for
 */
record FactMapping(
        String source,
        Map<FactField, FieldRule> fields,
        Set<FactField> byPlace,
        AttributeMapping attributes,
        ValueReader reader) {


    /** Whether rows must be counted within their cases. */
    boolean needsPlaces() {
        return !byPlace.isEmpty();
    }

    /** Whether the id of a fact is made of its case and its place there. */
    boolean namesByPlace() {
        return byPlace.contains(FactField.FACT_ID);
    }

    /** The names of all values of the source that the profile reads by name. */
    Set<String> names() {
        Set<String> names = attributes.names();
        fields.values().stream().map(FieldRule::from).filter(Objects::nonNull).forEach(names::add);
        return names;
    }

    /** The names of the attributes that the profile makes by rules of their own. */
    Set<String> attributeNames() {
        return attributes.attributeNames();
    }

    /**
     * The mapping for one file, whose name, without its endings, may be part of prefixes.
     *
     * @throws UnreadableSource if it is and there is none
     */
    FactMapping forFile(String origin) {
        if (fields.values().stream().noneMatch(FieldRule::namesFile)) {
            return this;
        }
        String name = FileStem.of(origin);
        Map<FactField, FieldRule> ofFile = fields.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
                entry -> entry.getValue().forFile(name), (a, b) -> a, () -> new EnumMap<>(FactField.class)));
        return new FactMapping(source, ofFile, byPlace, attributes, reader);
    }

    /**
     * The fact of a row.
     *
     * @param placeInCase counts the rows of a case from 1; asked once for each row of which the case is known, so that
     *     a rejected row keeps its place
     * @param reasons why the row is no fact, as far as that is known; gets the others
     * @param notes gets what to know of how values were read
     * @throws UnreadableRow with every reason why the row is no fact
     */
    NodeFact fact(SourceRow row, ToIntFunction<String> placeInCase, List<Sentence> reasons, List<Sentence> notes)
            throws UnreadableRow {
        Map<FactField, String> texts = texts(row, reasons);
        String caseId = texts.get(FactField.CASE_ID);
        int place = caseId.isEmpty() || !needsPlaces() ? 0 : placeInCase.applyAsInt(caseId);
        String factId = namesByPlace() ? placeId(caseId, place) : texts.get(FactField.FACT_ID);
        long sequence = byPlace.contains(FactField.SEQUENCE) ? place : integer(FactField.SEQUENCE, texts, reasons);
        long version = integer(FactField.VERSION, texts, reasons);
        Instant occurredAt = instant(FactField.OCCURRED_AT, texts, reasons, notes);
        Instant recordedAt = instant(FactField.RECORDED_AT, texts, reasons, notes);
        Attributes all = attributes(row, reasons, notes);
        if (!reasons.isEmpty() || occurredAt == null) {
            throw new UnreadableRow(reasons);
        }
        try {
            NodeFact fact = new NodeFact(new FactVersion(source, factId, version),
                    new StepOfCase(caseId, texts.get(FactField.POWER), texts.get(FactField.NODE),
                            texts.get(FactField.PHASE).toLowerCase(Locale.ROOT)),
                    new FactTimes(occurredAt, recordedAt, sequence),
                    new Actor(texts.get(FactField.DEPARTMENT), texts.get(FactField.POST), texts.get(FactField.OFFICIAL),
                            texts.get(FactField.REGION)),
                    all, List.of());
            reasons.addAll(Admission.faults(fact));
            if (reasons.isEmpty()) {
                return fact;
            }
        } catch (WrongInput e) {
            reasons.add(e.sentence());
        }
        throw new UnreadableRow(reasons);
    }

    private Map<FactField, String> texts(SourceRow row, List<Sentence> reasons) {
        Map<FactField, String> texts = new EnumMap<>(FactField.class);
        for (FactField field : FactField.values()) {
            texts.put(field, "");
        }
        for (Map.Entry<FactField, FieldRule> entry : fields.entrySet()) {
            FieldRule rule = entry.getValue();
            try {
                String text = rule.read(row, reader);
                texts.put(entry.getKey(), text);
                if (text.isEmpty() && entry.getKey().neverEmpty()) {
                    reasons.add(Sentence.of("ingest.value-missing", String.valueOf(rule.from()), entry.getKey().code()));
                }
            } catch (UnreadableValue e) {
                reasons.add(Sentence.of("ingest.value", String.valueOf(rule.from()), e.sentence()));
            }
        }
        return texts;
    }

    private static String placeId(String caseId, int place) {
        String digits = Integer.toString(place);
        return caseId + "#" + "0".repeat(Math.max(0, 4 - digits.length())) + digits;
    }

    private static long integer(FactField field, Map<FactField, String> texts, List<Sentence> reasons) {
        String text = texts.get(field);
        try {
            long number = text.isEmpty() ? 0 : Long.parseLong(text);
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below, with the numbers that are negative
        }
        reasons.add(Sentence.of("ingest.field-no-number", field.code(), Faults.shown(text)));
        return 0;
    }

    private @Nullable Instant instant(
            FactField field, Map<FactField, String> texts, List<Sentence> reasons, List<Sentence> notes) {
        String text = texts.get(field);
        if (text.isEmpty()) {
            return null;
        }
        String from = fields.get(field).from();
        int before = notes.size();
        try {
            Instant instant = reader.instant(text, notes);
            AttributeMapping.name(notes, before, String.valueOf(from));
            if (instant == null && field.neverEmpty()) {
                reasons.add(Sentence.of("ingest.value-placeholder", String.valueOf(from), Faults.shown(text), field.code()));
            }
            return instant;
        } catch (UnreadableValue e) {
            reasons.add(Sentence.of("ingest.value", String.valueOf(from), e.sentence()));
            return null;
        }
    }

    private Attributes attributes(SourceRow row, List<Sentence> reasons, List<Sentence> notes) {
        Map<String, Object> all = new TreeMap<>();
        try {
            all.putAll(row.ofCase().attributes(attributes, notes));
        } catch (UnreadableRow e) {
            reasons.addAll(e.reasons());
        }
        try {
            all.putAll(attributes.ofEvent(row.values(), notes));
        } catch (UnreadableRow e) {
            reasons.addAll(e.reasons());
        }
        try {
            return Attributes.of(all);
        } catch (WrongInput e) {
            reasons.add(e.sentence());
            return Attributes.none();
        }
    }
}
