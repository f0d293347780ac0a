package org.mingjing.facts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingjing.texts.Sentence;

/** What is wrong with a registry entry that comes in: its codes and texts, and words that nothing would understand. */
final class EntryFaults {

    static final int NODES_MAX = 1_000;

    private static final List<String> LEVELS = List.of("province", "city", "county", "town", "village");
    private static final List<String> HANDLINGS = List.of("promised", "immediate");
    private static final List<String> PROCEDURES = List.of("ordinary", "joint", "preliminary");
    private static final List<String> ROLES = List.of("handler", "reviewer", "approver", "head");
    private static final List<String> UNITS = List.of("working-day", "calendar-day", "hour", "month", "year");

    private @Nullable List<Sentence> faults;

    /** Which step of a power is looked at, counted from 1; 0 for the entry itself. */
    private int item;

    private EntryFaults() {}

    static List<Sentence> of(RegistryEntry entry) {
        EntryFaults found = new EntryFaults();
        if (entry instanceof Region region) {
            found.named(region.code(), region.name());
            found.word("level", region.level(), LEVELS);
            found.code("parent", region.parent());
        } else if (entry instanceof Department department) {
            found.named(department.code(), department.name());
            found.code("region", department.region());
            found.code("parent", department.parent());
        } else if (entry instanceof Post post) {
            found.named(post.code(), post.name());
            found.code("department", post.department());
        } else if (entry instanceof Official official) {
            found.named(official.code(), official.name());
            found.code("department", official.department());
        } else if (entry instanceof Assignment assignment) {
            found.code("official", assignment.official());
            found.code("post", assignment.post());
        } else if (entry instanceof Power power) {
            found.power(power);
        }
        return found.faults == null ? List.of() : found.faults;
    }

    private void named(String code, String name) {
        code("code", code);
        text("name", name);
    }

    private void power(Power power) {
        named(power.code(), power.name());
        code("kind", power.kind());
        text("basis", power.basis());
        code("department", power.department());
        word("handling", power.handling(), HANDLINGS);
        word("procedure", power.procedure(), PROCEDURES);
        amount("promised", power.promisedAmount(), power.promisedUnit());
        text("feeBasis", power.feeBasis());
        if (power.nodes().size() > NODES_MAX) {
            wrong(Sentence.of("facts.nodes-max", NODES_MAX, power.nodes().size()));
        } else {
            nodes(power.nodes());
        }
        faults = AttributeBounds.add(faults, power.attributes());
    }

    private void nodes(List<NodeDefinition> nodes) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < nodes.size(); i++) {
            NodeDefinition node = nodes.get(i);
            item = i + 1;
            code("node", node.node());
            text("name", node.name());
            word("role", node.role(), ROLES);
            amount("limit", node.limitAmount(), node.limitUnit());
            if (!seen.add(node.node())) {
                wrong(Sentence.of("facts.step-twice", place("node").inWords(), Faults.shown(node.node())));
            }
        }
        item = 0;
    }

    private Place place(String field) {
        return item == 0 ? Place.field(field) : Place.field(field, item, "nodes");
    }

    private void amount(String name, int amount, String unit) {
        if (!unit.isEmpty()) {
            word(name + "Unit", unit, UNITS);
        } else if (amount > 0) {
            wrong(Sentence.of("facts.unit-missing", place(name + "Unit").inWords(), amount, UNITS));
        }
    }

    private void code(String field, String value) {
        faults = Admission.code(faults, place(field), value);
    }

    private void text(String field, String value) {
        if (!value.isEmpty() && Blanks.isBlank(value)) {
            wrong(Sentence.of("facts.text-blank", place(field).inWords()));
        } else if (value.length() > AttributeBounds.TEXT_CHARS_MAX) {
            wrong(Sentence.of("facts.text-length", place(field).inWords(), AttributeBounds.TEXT_CHARS_MAX, value.length()));
        }
    }

    private void word(String field, String value, List<String> known) {
        if (!known.contains(value)) {
            wrong(Sentence.of("facts.no-such-word", place(field).inWords(), known, Faults.shown(value)));
        }
    }

    private void wrong(Sentence sentence) {
        if (faults == null) {
            faults = new ArrayList<>();
        }
        faults.add(sentence);
    }
}
