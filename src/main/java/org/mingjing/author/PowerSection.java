package org.mingjing.author;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.mingjing.facts.Attributes;
import org.mingjing.facts.NodeDefinition;
import org.mingjing.facts.Power;
import org.mingjing.texts.Sentence;
import org.mingjing.yaml.YamlItem;
import org.mingjing.yaml.YamlMap;

/** An item of power in the registry of a scenario. */
final class PowerSection {

    private static final List<String> HANDLINGS = List.of("promised", "immediate");
    private static final List<String> PROCEDURES = List.of("ordinary", "joint", "preliminary");

    private final YamlMap section;
    private final ZoneId zone;

    PowerSection(YamlMap section, ZoneId zone) {
        this.section = section;
        this.zone = zone;
    }

    Power read() {
        String code = section.required("code");
        LineWords promised = new LineWords(section.text("promised", "0 working-day"), zone);
        int amount = 0;
        String unit = "";
        try {
            amount = promised.number(Sentence.of("author.part-promised"));
            unit = promised.take(Sentence.of("author.part-promised-unit"));
        } catch (UnreadableLine e) {
            section.wrong("promised", e.sentence());
        }
        return new Power(code, section.text("name", code), section.text("kind", "01"), section.text("basis", ""), "D1",
                new Power.Course(section.oneOf("handling", "promised", HANDLINGS), section.oneOf("procedure", "ordinary", PROCEDURES),
                        amount, unit, section.bool("hearingRequired", false), section.text("feeBasis", ""), nodes()),
                Attributes.none(), section.date("validFrom"), section.date("validTo"));
    }

    private List<NodeDefinition> nodes() {
        List<NodeDefinition> nodes = new ArrayList<>();
        for (YamlItem item : section.items("nodes")) {
            try {
                nodes.add(node(new LineWords(item.text(), zone)));
            } catch (UnreadableLine e) {
                item.wrong(Sentence.inARow(List.of(e.sentence(), Sentence.of("author.node-form"))));
            }
        }
        return nodes;
    }

    private static NodeDefinition node(LineWords words) {
        String code = words.take(Sentence.of("author.part-node"));
        int order = words.number(Sentence.of("author.part-order"));
        String role = words.take(Sentence.of("author.part-role"));
        boolean required = words.takeIf("required");
        boolean limited = words.takeIf("limit");
        int amount = limited ? words.number(Sentence.of("author.part-limit")) : 0;
        String unit = limited ? words.take(Sentence.of("author.part-limit-unit")) : "";
        if (!words.isEmpty()) {
            throw new UnreadableLine(Sentence.of("author.not-understood", words.take(Sentence.of("author.part-next"))));
        }
        return new NodeDefinition(code, code, order, role, required, amount, unit);
    }
}
