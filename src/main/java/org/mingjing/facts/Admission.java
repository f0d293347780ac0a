package org.mingjing.facts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
    public static List<String> faults(NodeFact fact) {
        // Made when there is something to say: this is asked of every fact of an import.
        List<String> faults = null;
        faults = code(faults, "Field 'source'", fact.source());
        faults = code(faults, "Field 'factId'", fact.factId());
        faults = code(faults, "Field 'caseId'", fact.caseId());
        faults = code(faults, "Field 'power'", fact.power());
        faults = code(faults, "Field 'node'", fact.node());
        faults = code(faults, "Field 'phase'", fact.phase());
        faults = time(faults, "Field 'occurredAt'", fact.occurredAt());
        faults = fact.recordedAt() == null ? faults : time(faults, "Field 'recordedAt'", fact.recordedAt());
        faults = code(faults, "Field 'department'", fact.department());
        faults = code(faults, "Field 'post'", fact.post());
        faults = code(faults, "Field 'official'", fact.official());
        faults = code(faults, "Field 'region'", fact.region());
        faults = AttributeBounds.add(faults, fact.attributes());
        return fact.attachments().isEmpty() ? listed(faults) : listed(attachments(faults, fact.attachments()));
    }

    /** Why the entry is not taken, each a sentence. */
    public static List<String> faults(RegistryEntry entry) {
        return EntryFaults.of(entry);
    }

    /** Why a text is no id or code, a sentence; null if it is one. @param place names it in the sentence */
    public static @Nullable String faultOfCode(String place, String value) {
        return CodeText.isSound(value) ? null : CodeText.fault(place, value);
    }

    private static @Nullable List<String> attachments(@Nullable List<String> faults, List<Attachment> attachments) {
        List<String> all = faults;
        if (attachments.size() > ATTACHMENTS_MAX) {
            return with(all, "Field 'attachments' must hold at most " + ATTACHMENTS_MAX + " files, but holds " + attachments.size() + ".");
        }
        for (Attachment attachment : attachments) {
            all = attachment.name().isEmpty() ? with(all, "The name of an attachment is missing or empty.")
                    : code(all, "The name of an attachment", attachment.name());
        }
        return all;
    }

    static @Nullable List<String> code(@Nullable List<String> faults, String place, String value) {
        return CodeText.isSound(value) ? faults : with(faults, CodeText.fault(place, value));
    }

    /** Midnight of 1 January 1970, in whatever zone, is what systems write that know no time. */
    private static @Nullable List<String> time(@Nullable List<String> faults, String place, Instant time) {
        long second = time.getEpochSecond();
        boolean zero = Math.abs(second) <= ZONE_SECONDS_MAX && second % ZONE_SECONDS_STEP == 0 && time.getNano() == 0;
        return !zero ? faults : with(faults, place + " is " + time + ", midnight of 1 January 1970 in some zone, which stands "
                + "for no time; give the time, or leave the field out if it is not required.");
    }

    static List<String> with(@Nullable List<String> faults, String sentence) {
        List<String> all = faults == null ? new ArrayList<>() : faults;
        all.add(sentence);
        return all;
    }

    static List<String> listed(@Nullable List<String> faults) {
        return faults == null ? List.of() : faults;
    }
}
