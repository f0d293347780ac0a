package org.mingjing.drivers;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingjing.assess.Finding;
import org.mingjing.assess.Responsible;
import org.mingjing.texts.Sentence;

/**
 * Tells what differs between what was found of a case and what is found now: of a changed finding each thing that is
 * another, and nothing twice. Which row of a table said so is left out: a new version may number its rows anew.
 */
final class FindingComparison {

    /** A finding gained, lost or changed; {@code what} says what it is, or what of it differs. */
    record Changed(String change, String rule, Sentence what) {

        /** The same in one text. */
        Sentence shown() {
            return Sentence.of("drivers.change-" + change, rule, what);
        }
    }

    private FindingComparison() {}

    static List<Changed> of(Collection<ToldFinding> then, Collection<ToldFinding> now) {
        Map<String, ToldFinding> before = new TreeMap<>();
        then.forEach(told -> before.put(told.identity(), told));
        List<Changed> changes = new ArrayList<>();
        for (ToldFinding told : now) {
            ToldFinding old = before.remove(told.identity());
            if (old == null) {
                changes.add(new Changed("gained", told.finding().rule(), told.shown()));
            } else {
                List<Sentence> parts = differing(old, told);
                if (!parts.isEmpty()) {
                    changes.add(new Changed("changed", told.finding().rule(), together(parts)));
                }
            }
        }
        before.values().forEach(lost -> changes.add(new Changed("lost", lost.finding().rule(), lost.shown())));
        return changes;
    }

    /** What differs, such as {@code official P1 -> P2}. */
    private static List<Sentence> differing(ToldFinding then, ToldFinding now) {
        Finding a = then.finding();
        Finding b = now.finding();
        List<Sentence> parts = new ArrayList<>();
        compare(parts, "level", a.level().code(), b.level().code());
        compare(parts, "points", a.points().toPlainString(), b.points().toPlainString());
        compare(parts, "kind", a.kind().code(), b.kind().code());
        compare(parts, "nature", a.nature().code(), b.nature().code());
        compare(parts, "node", a.node(), b.node());
        compare(parts, "at", a.at(), b.at());
        compare(parts, "due", a.due(), b.due());
        compare(parts, "near", a.near(), b.near());
        compare(parts, "department", a.owner().department(), b.owner().department());
        compare(parts, "post", a.owner().post(), b.owner().post());
        compare(parts, "official", a.owner().official(), b.owner().official());
        compare(parts, "shared-by", sharers(a), sharers(b));
        compare(parts, "basis", a.basis(), b.basis());
        compare(parts, "evidence", evidence(a), evidence(b));
        int facts = parts.size();
        compare(parts, "sentence", then.sentence(), now.sentence());
        if (parts.size() == facts) {
            compare(parts, "sentence", then.sentenceEn(), now.sentenceEn());
        }
        return parts;
    }

    private static void compare(List<Sentence> parts, String name, @Nullable Object then, @Nullable Object now) {
        String a = then == null ? "" : then.toString();
        String b = now == null ? "" : now.toString();
        if (!a.equals(b)) {
            parts.add(Sentence.of("drivers.changed", Sentence.of("drivers.part-" + name), orNone(a), orNone(b)));
        }
    }

    static Sentence orNone(String value) {
        return value.isEmpty() ? Sentence.of("drivers.none") : Sentence.asItIs(value);
    }

    /** Several differences as one text; there is one at least. */
    static Sentence together(List<Sentence> parts) {
        return parts.stream().reduce((before, next) -> Sentence.of("drivers.and", before, next)).orElseThrow();
    }

    private static String sharers(Finding finding) {
        return finding.responsible().stream().skip(1).map(FindingComparison::sharer).collect(Collectors.joining(", "));
    }

    private static String sharer(Responsible one) {
        return one.official() + " (" + one.role() + ")";
    }

    private static String evidence(Finding finding) {
        return finding.evidence().stream().map(Object::toString).collect(Collectors.joining(", "));
    }
}
