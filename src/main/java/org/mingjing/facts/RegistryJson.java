package org.mingjing.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjing.texts.Sentence;

/** A registry entry as JSON; the field {@code entry} names its kind. Writing is canonical (RFC 8785). */
public final class RegistryJson {

    private static final int EXPECTED_LENGTH = 256;

    private RegistryJson() {}

    /** The canonical text of an entry. */
    public static String write(RegistryEntry entry) {
        return text(entry).toString();
    }

    /** The canonical text of an entry in UTF-8. */
    public static byte[] bytes(RegistryEntry entry) {
        return text(entry).bytes();
    }

    private static CanonicalText text(RegistryEntry entry) {
        CanonicalText out = new CanonicalText(EXPECTED_LENGTH).open();
        if (entry instanceof Region region) {
            texts(out, "code", region.code(), "entry", "region", "level", region.level(), "name", region.name(),
                    "parent", region.parent());
        } else if (entry instanceof Department department) {
            texts(out, "code", department.code(), "entry", "department", "head", department.head(), "name", department.name(),
                    "parent", department.parent(), "region", department.region());
        } else if (entry instanceof Post post) {
            texts(out, "code", post.code(), "department", post.department(), "entry", "post", "name", post.name());
            out.name("riskLevel").integer(post.riskLevel());
        } else if (entry instanceof Official official) {
            texts(out, "code", official.code(), "department", official.department(), "entry", "official",
                    "name", official.name());
        } else if (entry instanceof Assignment assignment) {
            texts(out, "entry", "assignment", "official", assignment.official(), "post", assignment.post());
        } else if (entry instanceof Power power) {
            writePower(out, power);
        }
        day(out, "validFrom", entry.validFrom());
        day(out, "validTo", entry.validTo());
        return out.close();
    }

    private static void writePower(CanonicalText out, Power power) {
        if (!power.attributes().isEmpty()) {
            AttributesJson.write(out.name("attributes"), power.attributes());
        }
        texts(out, "basis", power.basis(), "code", power.code(), "department", power.department(), "entry", "power",
                "feeBasis", power.feeBasis(), "handling", power.handling());
        out.name("hearingRequired").bool(power.hearingRequired());
        texts(out, "kind", power.kind(), "name", power.name());
        out.name("nodes").openList();
        power.nodes().forEach(node -> writeNode(out, node));
        out.closeList();
        texts(out, "procedure", power.procedure());
        out.name("promisedAmount").integer(power.promisedAmount());
        texts(out, "promisedUnit", power.promisedUnit());
    }

    private static void writeNode(CanonicalText out, NodeDefinition node) {
        out.open().name("limitAmount").integer(node.limitAmount());
        texts(out, "limitUnit", node.limitUnit(), "name", node.name(), "node", node.node());
        out.name("order").integer(node.order()).name("required").bool(node.required());
        texts(out, "role", node.role());
        out.close();
    }

    /**
     * Reads one entry.
     *
     * @throws FactSyntaxException with all that is wrong with the text, in sentences
     */
    public static RegistryEntry read(String json) {
        return read(JsonFields.parse(json));
    }

    /** Reads one entry. @throws FactSyntaxException with all that is wrong with it */
    static RegistryEntry read(JsonFields fields) {
        String kind = fields.text("entry", "");
        LocalDate from = fields.date("validFrom");
        LocalDate to = fields.date("validTo");
        if (from != null && to != null && to.isBefore(from)) {
            fields.wrong(Sentence.of("facts.valid-to-early"));
        }
        RegistryEntry entry = switch (kind) {
            case "region" -> new Region(fields.required("code"), fields.text("name", ""), fields.required("level"),
                    fields.text("parent", ""), from, to);
            case "department" -> new Department(fields.required("code"), fields.text("name", ""),
                    fields.text("region", ""), fields.text("parent", ""), fields.text("head", ""), from, to);
            case "post" -> new Post(fields.required("code"), fields.text("name", ""), fields.text("department", ""),
                    riskLevel(fields), from, to);
            case "official" -> new Official(fields.required("code"), fields.text("name", ""),
                    fields.text("department", ""), from, to);
            case "assignment" -> new Assignment(fields.required("official"), fields.required("post"), from, to);
            case "power" -> readPower(fields, from, to);
            default -> throw fields.failed(Sentence.of("facts.no-such-entry", Faults.shown(kind)));
        };
        fields.finish();
        return entry;
    }

    private static int riskLevel(JsonFields fields) {
        long level = fields.integer("riskLevel", 3, Long.MIN_VALUE, Long.MAX_VALUE);
        if (level < 1 || level > 3) {
            fields.wrong(Sentence.of("facts.risk-level", level));
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
        return new Power(fields.required("code"), fields.text("name", ""), fields.required("kind"), fields.text("basis", ""),
                fields.text("department", ""),
                new Power.Course(fields.text("handling", "promised"), fields.text("procedure", "ordinary"),
                        amount(fields, "promisedAmount"), fields.text("promisedUnit", ""), fields.bool("hearingRequired", false),
                        fields.text("feeBasis", ""), nodes),
                fields.attributes("attributes"), from, to);
    }

    /** Texts by name, those that are empty left out. */
    private static void texts(CanonicalText out, String... namesAndValues) {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (!namesAndValues[i + 1].isEmpty()) {
                out.name(namesAndValues[i]).text(namesAndValues[i + 1]);
            }
        }
    }

    private static void day(CanonicalText out, String name, @Nullable LocalDate day) {
        if (day != null) {
            out.name(name).text(day.toString());
        }
    }
}
