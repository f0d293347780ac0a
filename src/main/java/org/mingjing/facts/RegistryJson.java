package org.mingjing.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A registry entry as JSON; the field {@code entry} names its kind. Writing is canonical (RFC 8785). */
public final class RegistryJson {

    private RegistryJson() {}

    public static String write(RegistryEntry entry) {
        Map<String, Object> out = new TreeMap<>();
        if (entry instanceof Region region) {
            put(out, "entry", "region", "code", region.code(), "name", region.name(), "level", region.level(),
                    "parent", region.parent());
        } else if (entry instanceof Department department) {
            put(out, "entry", "department", "code", department.code(), "name", department.name(),
                    "region", department.region(), "parent", department.parent());
        } else if (entry instanceof Post post) {
            put(out, "entry", "post", "code", post.code(), "name", post.name(), "department", post.department());
            out.put("riskLevel", post.riskLevel());
        } else if (entry instanceof Official official) {
            put(out, "entry", "official", "code", official.code(), "name", official.name(),
                    "department", official.department());
        } else if (entry instanceof Assignment assignment) {
            put(out, "entry", "assignment", "official", assignment.official(), "post", assignment.post());
        } else if (entry instanceof Power power) {
            writePower(out, power);
        }
        putDay(out, "validFrom", entry.validFrom());
        putDay(out, "validTo", entry.validTo());
        return CanonicalJson.write(out);
    }

    private static void writePower(Map<String, Object> out, Power power) {
        put(out, "entry", "power", "code", power.code(), "name", power.name(), "kind", power.kind(),
                "basis", power.basis(), "department", power.department(), "handling", power.handling(),
                "procedure", power.procedure(), "promisedUnit", power.promisedUnit(), "feeBasis", power.feeBasis());
        out.put("promisedAmount", power.promisedAmount());
        out.put("hearingRequired", power.hearingRequired());
        out.put("nodes", power.nodes().stream().map(RegistryJson::node).toList());
        if (!power.attributes().isEmpty()) {
            out.put("attributes", AttributesJson.toTree(power.attributes()));
        }
    }

    private static Map<String, Object> node(NodeDefinition node) {
        Map<String, Object> out = new TreeMap<>();
        put(out, "node", node.node(), "name", node.name(), "role", node.role(), "limitUnit", node.limitUnit());
        out.put("order", node.order());
        out.put("required", node.required());
        out.put("limitAmount", node.limitAmount());
        return out;
    }

    /**
     * Reads one entry.
     *
     * @throws FactSyntaxException with all that is wrong with the text, in sentences
     */
    public static RegistryEntry read(String json) {
        JsonFields fields = JsonFields.parse(json);
        String kind = fields.required("entry");
        LocalDate from = fields.date("validFrom");
        LocalDate to = fields.date("validTo");
        if (from != null && to != null && to.isBefore(from)) {
            fields.wrong("Field 'validTo' must not be before 'validFrom'; it is the first day no longer in force.");
        }
        RegistryEntry entry = switch (kind) {
            case "region" -> new Region(fields.required("code"), fields.text("name", ""), fields.required("level"),
                    fields.text("parent", ""), from, to);
            case "department" -> new Department(fields.required("code"), fields.text("name", ""),
                    fields.text("region", ""), fields.text("parent", ""), from, to);
            case "post" -> new Post(fields.required("code"), fields.text("name", ""), fields.text("department", ""),
                    riskLevel(fields), from, to);
            case "official" -> new Official(fields.required("code"), fields.text("name", ""),
                    fields.text("department", ""), from, to);
            case "assignment" -> new Assignment(fields.required("official"), fields.required("post"), from, to);
            case "power" -> readPower(fields, from, to);
            default -> throw new FactSyntaxException("Field 'entry' must be region, department, post, official, "
                    + "assignment or power, but is '" + kind + "'.");
        };
        fields.finish();
        return entry;
    }

    private static int riskLevel(JsonFields fields) {
        long level = fields.integer("riskLevel", 3, Long.MIN_VALUE, Long.MAX_VALUE);
        if (level < 1 || level > 3) {
            fields.wrong("Field 'riskLevel' must be 1 (high), 2 or 3 (low), but is " + level + ".");
        }
        return (int) level;
    }

    private static int amount(JsonFields fields, String name) {
        return (int) fields.integer(name, 0, 0, Integer.MAX_VALUE);
    }

    private static Power readPower(JsonFields fields, @Nullable LocalDate from, @Nullable LocalDate to) {
        List<NodeDefinition> nodes = new ArrayList<>();
        for (JsonFields node : fields.objects("nodes")) {
            nodes.add(new NodeDefinition(node.required("node"), node.text("name", ""),
                    (int) node.integer("order", 0, Integer.MIN_VALUE, Integer.MAX_VALUE), node.text("role", "handler"),
                    node.bool("required", false), amount(node, "limitAmount"), node.text("limitUnit", "")));
        }
        return new Power(fields.required("code"), fields.text("name", ""), fields.required("kind"),
                fields.text("basis", ""), fields.text("department", ""), fields.text("handling", "promised"),
                fields.text("procedure", "ordinary"), amount(fields, "promisedAmount"),
                fields.text("promisedUnit", ""), fields.bool("hearingRequired", false), fields.text("feeBasis", ""),
                nodes, fields.attributes("attributes"), from, to);
    }

    private static void put(Map<String, Object> out, String... namesAndValues) {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (!namesAndValues[i + 1].isEmpty()) {
                out.put(namesAndValues[i], namesAndValues[i + 1]);
            }
        }
    }

    private static void putDay(Map<String, Object> out, String name, @Nullable LocalDate day) {
        if (day != null) {
            out.put(name, day.toString());
        }
    }
}
