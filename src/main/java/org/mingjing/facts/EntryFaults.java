package org.mingjing.facts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is wrong with a registry entry that comes in: its codes and texts, and words that nothing would understand. */
final class EntryFaults {

    static final int NODES_MAX = 1_000;

    private static final List<String> LEVELS = List.of("province", "city", "county", "town", "village");
    private static final List<String> HANDLINGS = List.of("promised", "immediate");
    private static final List<String> PROCEDURES = List.of("ordinary", "joint", "preliminary");
    private static final List<String> ROLES = List.of("handler", "reviewer", "approver", "head");
    private static final List<String> UNITS = List.of("working-day", "calendar-day", "hour", "month", "year");

    private @Nullable List<String> faults;

    private EntryFaults() {}

    static List<String> of(RegistryEntry entry) {
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
        amount("promised", power.promisedAmount(), power.promisedUnit(), "");
        text("feeBasis", power.feeBasis());
        if (power.nodes().size() > NODES_MAX) {
            wrong("Field 'nodes' must hold at most " + NODES_MAX + " steps, but holds " + power.nodes().size() + ".");
        } else {
            nodes(power.nodes());
        }
        faults = AttributeBounds.add(faults, power.attributes());
    }

    private void nodes(List<NodeDefinition> nodes) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < nodes.size(); i++) {
            NodeDefinition node = nodes.get(i);
            String place = " of item " + (i + 1) + " of 'nodes'";
            faults = Admission.code(faults, "Field 'node'" + place, node.node());
            text("name", node.name(), place);
            word("role", node.role(), ROLES, place);
            amount("limit", node.limitAmount(), node.limitUnit(), place);
            if (!seen.add(node.node())) {
                wrong("Field 'node'" + place + " names the step '" + node.node() + "' a second time; keep one of them.");
            }
        }
    }

    private void amount(String name, int amount, String unit, String place) {
        if (!unit.isEmpty()) {
            word(name + "Unit", unit, UNITS, place);
        } else if (amount > 0) {
            wrong("Field '" + name + "Unit'" + place + " is missing; say of what the " + amount + " are: "
                    + String.join(", ", UNITS) + ".");
        }
    }

    private void code(String field, String value) {
        faults = Admission.code(faults, "Field '" + field + "'", value);
    }

    private void text(String field, String value) {
        text(field, value, "");
    }

    private void text(String field, String value, String place) {
        if (!value.isEmpty() && Blanks.isBlank(value)) {
            wrong("Field '" + field + "'" + place + " is blank; leave it out or give it a value.");
        } else if (value.length() > AttributeBounds.TEXT_CHARS_MAX) {
            wrong("Field '" + field + "'" + place + " must have at most " + AttributeBounds.TEXT_CHARS_MAX + " characters, but has "
                    + value.length() + ".");
        }
    }

    private void word(String field, String value, List<String> known) {
        word(field, value, known, "");
    }

    private void word(String field, String value, List<String> known, String place) {
        if (!known.contains(value)) {
            wrong("Field '" + field + "'" + place + " must be one of " + String.join(", ", known) + ", but is '" + Faults.shown(value) + "'.");
        }
    }

    private void wrong(String sentence) {
        if (faults == null) {
            faults = new ArrayList<>();
        }
        faults.add(sentence);
    }
}
