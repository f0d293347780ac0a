package org.mingjing.ingest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.mingjing.facts.Attributes;
import org.mingjing.facts.NodeFact;

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

    /** The names of all values of the source that the profile reads by name. */
    Set<String> names() {
        Set<String> names = attributes.names();
        fields.values().stream().map(FieldRule::from).filter(Objects::nonNull).forEach(names::add);
        return names;
    }

    /**
     * The fact of a row.
     *
     * @param placeInCase counts the rows of a case from 1; asked once for each row of which the case is known, so that
     *     a rejected row keeps its place
     * @throws UnreadableRow with every reason why the row is no fact
     */
    NodeFact fact(SourceRow row, ToIntFunction<String> placeInCase) throws UnreadableRow {
        List<String> reasons = new ArrayList<>();
        Map<FactField, String> texts = texts(row, reasons);
        String caseId = texts.get(FactField.CASE_ID);
        int place = caseId.isEmpty() || !needsPlaces() ? 0 : placeInCase.applyAsInt(caseId);
        String factId = byPlace.contains(FactField.FACT_ID) ? placeId(caseId, place) : texts.get(FactField.FACT_ID);
        long sequence = byPlace.contains(FactField.SEQUENCE) ? place : integer(FactField.SEQUENCE, texts, reasons);
        long version = integer(FactField.VERSION, texts, reasons);
        Instant occurredAt = instant(FactField.OCCURRED_AT, texts, reasons);
        Instant recordedAt = instant(FactField.RECORDED_AT, texts, reasons);
        Attributes all = attributes(row, reasons);
        if (!reasons.isEmpty() || occurredAt == null) {
            throw new UnreadableRow(reasons);
        }
        try {
            return new NodeFact(source, factId, version, caseId, texts.get(FactField.POWER), texts.get(FactField.NODE),
                    texts.get(FactField.PHASE).toLowerCase(Locale.ROOT), occurredAt, recordedAt, sequence,
                    texts.get(FactField.DEPARTMENT), texts.get(FactField.POST), texts.get(FactField.OFFICIAL),
                    texts.get(FactField.REGION), all, List.of());
        } catch (IllegalArgumentException e) {
            throw new UnreadableRow(List.of(e.getMessage()));
        }
    }

    private Map<FactField, String> texts(SourceRow row, List<String> reasons) {
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
                    reasons.add("'" + rule.from() + "' is missing or empty; the " + entry.getKey().code() + " is made of it.");
                }
            } catch (UnreadableValue e) {
                reasons.add("'" + rule.from() + "' " + e.getMessage());
            }
        }
        return texts;
    }

    private static String placeId(String caseId, int place) {
        String digits = Integer.toString(place);
        return caseId + "#" + "0".repeat(Math.max(0, 4 - digits.length())) + digits;
    }

    private static long integer(FactField field, Map<FactField, String> texts, List<String> reasons) {
        String text = texts.get(field);
        try {
            long number = text.isEmpty() ? 0 : Long.parseLong(text);
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below, with the numbers that are negative
        }
        reasons.add("The " + field.code() + " is not a whole number of 0 or more: " + text + ".");
        return 0;
    }

    private @Nullable Instant instant(FactField field, Map<FactField, String> texts, List<String> reasons) {
        String text = texts.get(field);
        try {
            return text.isEmpty() ? null : reader.instant(text);
        } catch (UnreadableValue e) {
            reasons.add("'" + fields.get(field).from() + "' " + e.getMessage());
            return null;
        }
    }

    private Attributes attributes(SourceRow row, List<String> reasons) {
        Map<String, Object> all = new TreeMap<>();
        try {
            all.putAll(row.ofCase().attributes(attributes));
        } catch (UnreadableRow e) {
            reasons.add(e.getMessage());
        }
        try {
            all.putAll(attributes.ofEvent(row.values()));
        } catch (UnreadableRow e) {
            reasons.add(e.getMessage());
        }
        try {
            return Attributes.of(all);
        } catch (IllegalArgumentException e) {
            reasons.add(e.getMessage());
            return Attributes.none();
        }
    }
}
