package org.mingjing.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.mingjing.rules.Problem;
import org.mingjing.screen.DrlRule;
import org.mingjing.screen.XmlElement;
import org.mingjing.texts.Sentence;

/** Finds attributes that one place asks as a value of one kind and another place as one of another. An attribute has one. */
final class AttributeKinds {

    private static final Map<String, Kind> ASKED_AS =
            Map.of("text", Kind.TEXT, "number", Kind.NUMBER, "flag", Kind.TRUTH, "instant", Kind.DATE_TIME);
    /** Texts in ISO 8601 are read as days and instants too. */
    private static final Set<Kind> OF_TIME = Set.of(Kind.TEXT, Kind.DATE, Kind.DATE_TIME);

    private final CheckedPackage checked;
    private final Map<String, List<Asked>> asked = new TreeMap<>();
    private final List<Problem> problems = new ArrayList<>();

    AttributeKinds(CheckedPackage checked) {
        this.checked = checked;
    }

    private record Asked(Kind kind, String file, int line, Sentence place) {}

    List<Problem> problems() {
        checked.tables().stream().filter(table -> table.isAskedOfCase()).forEach(this::table);
        checked.eachRule(this::rule);
        asked.forEach(this::compare);
        return problems;
    }

    private void table(CheckedTable table) {
        Map<String, Kind> kinds = Kinds.ofInputs(table.definitions());
        for (XmlElement input : table.definitions().children("inputData")) {
            String name = input.attribute("name");
            boolean own = NamesOfTables.OWN_INPUTS.contains(name) || checked.rules().manifest().parameters().containsKey(name);
            if (!own && kinds.containsKey(name)) {
                add(name, new Asked(kinds.get(name), table.ref().file(), input.line(), Sentence.of("check.place-input", name)));
            }
        }
    }

    private void rule(String file, DrlRule rule) {
        NamesOfRules.words(rule, (type, word) -> {
            Kind kind = ASKED_AS.get(word.name());
            if (kind != null && NamesOfRules.NAMED.contains(type)) {
                Comparisons.literal(word).ifPresent(name -> add(name, new Asked(kind, file, word.line(), rule.shown())));
            }
        });
    }

    private void add(String name, Asked place) {
        asked.computeIfAbsent(name, first -> new ArrayList<>()).add(place);
    }

    private void compare(String name, List<Asked> places) {
        Asked first = places.stream().filter(place -> place.kind != Kind.TEXT).findFirst().orElse(places.get(0));
        places.stream().filter(place -> !agree(first.kind, place.kind)).findFirst().ifPresent(other ->
                problems.add(Problem.warning(other.file, other.line, other.place, Sentence.of("check.attribute-of-two-kinds", name,
                        other.kind.words(), first.kind.words(), first.file, first.line))));
    }

    private static boolean agree(Kind one, Kind other) {
        return one == other || OF_TIME.contains(one) && OF_TIME.contains(other);
    }
}
