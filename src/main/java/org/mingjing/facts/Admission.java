package org.mingjing.facts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjing.texts.Sentence;

/**
 * What is asked of a fact or registry entry when it comes in, beyond what the record can keep: bounds, and no value that
 * only looks like one. Not asked again of what is recorded, so that a record of earlier days stays readable.
 */
public final class Admission {

    /** The most characters of an id, a code, a name of an attribute, or whatever else becomes part of a key. */
    public static final int CODE_CHARS_MAX = 200;

    private static final int ATTACHMENTS_MAX = 1_000;
    private static final long ZONE_SECONDS_MAX = 14 * 3600L;
    private static final long ZONE_SECONDS_STEP = 15 * 60L;

    private Admission() {}

    /** Why the fact is not taken, each a sentence; mostly none. */
    public static List<Sentence> faults(NodeFact fact) {
        // Made when there is something to say: this is asked of every fact of an import.
        List<Sentence> faults = null;
        faults = code(faults, FieldPlaces.SOURCE, fact.source());
        faults = code(faults, FieldPlaces.FACT_ID, fact.factId());
        faults = code(faults, FieldPlaces.CASE_ID, fact.caseId());
        faults = code(faults, FieldPlaces.POWER, fact.power());
        faults = code(faults, FieldPlaces.NODE, fact.node());
        faults = code(faults, FieldPlaces.PHASE, fact.phase());
        faults = time(faults, FieldPlaces.OCCURRED_AT, fact.occurredAt());
        faults = fact.recordedAt() == null ? faults : time(faults, FieldPlaces.RECORDED_AT, fact.recordedAt());
        faults = code(faults, FieldPlaces.DEPARTMENT, fact.department());
        faults = code(faults, FieldPlaces.POST, fact.post());
        faults = code(faults, FieldPlaces.OFFICIAL, fact.official());
        faults = code(faults, FieldPlaces.REGION, fact.region());
        faults = AttributeBounds.add(faults, fact.attributes());
        faults = OwnFacts.claims(fact) ? with(faults, Sentence.of("facts.own", OwnFacts.SOURCE, OwnFacts.caseOf(""))) : faults;
        return fact.attachments().isEmpty() ? listed(faults) : listed(attachments(faults, fact.attachments()));
    }

    /** Why the entry is not taken, each a sentence. */
    public static List<Sentence> faults(RegistryEntry entry) {
        return EntryFaults.of(entry);
    }

    /** Why a text is no id or code, a sentence; null if it is one. @param place names it in the sentence */
    public static @Nullable Sentence faultOfCode(Sentence place, String value) {
        return CodeText.isSound(value) ? null : CodeText.fault(place, value);
    }

    private static @Nullable List<Sentence> attachments(@Nullable List<Sentence> faults, List<Attachment> attachments) {
        List<Sentence> all = faults;
        if (attachments.size() > ATTACHMENTS_MAX) {
            return with(all, Sentence.of("facts.attachments-max", ATTACHMENTS_MAX, attachments.size()));
        }
        for (Attachment attachment : attachments) {
            all = attachment.name().isEmpty() ? with(all, Sentence.of("facts.missing", Place.ATTACHMENT_NAME.inWords()))
                    : code(all, Place.ATTACHMENT_NAME, attachment.name());
        }
        return all;
    }

    static @Nullable List<Sentence> code(@Nullable List<Sentence> faults, Place place, String value) {
        return CodeText.isSound(value) ? faults : with(faults, CodeText.fault(place.inWords(), value));
    }

    /** Midnight of 1 January 1970, in whatever zone, is what systems write that know no time. */
    private static @Nullable List<Sentence> time(@Nullable List<Sentence> faults, Place place, Instant time) {
        long second = time.getEpochSecond();
        boolean zero = Math.abs(second) <= ZONE_SECONDS_MAX && second % ZONE_SECONDS_STEP == 0 && time.getNano() == 0;
        return !zero ? faults : with(faults, Sentence.of("facts.instant-zero", place.inWords(), time));
    }

    static List<Sentence> with(@Nullable List<Sentence> faults, Sentence sentence) {
        List<Sentence> all = faults == null ? new ArrayList<>() : faults;
        all.add(sentence);
        return all;
    }

    static List<Sentence> listed(@Nullable List<Sentence> faults) {
        return faults == null ? List.of() : faults;
    }
}
