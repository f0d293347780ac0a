package org.mingjing.calendar;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** The fields of one YAML mapping, read as the text in which they were written; every value knows its line. */
final class YamlFields {

    private final Node node;
    private final Faults faults;
    private final Map<String, Node> unread = new LinkedHashMap<>();

    YamlFields(Node node, Faults faults) {
        this.node = node;
        this.faults = faults;
        if (!(node instanceof MappingNode mapping)) {
            faults.at(node, "Here must be keys with values, each written as 'key: value'.");
            return;
        }
        for (NodeTuple field : mapping.getValue()) {
            String key = text(field.getKeyNode());
            if (unread.put(key, field.getValueNode()) != null) {
                faults.at(field.getKeyNode(), "Key '" + key + "' is given twice; keep one of them.");
            }
        }
    }

    @Nullable Node find(String key) {
        return unread.remove(key);
    }

    /** The value, or null after a fault has been noted. */
    @Nullable Node get(String key) {
        Node value = find(key);
        if (value == null) {
            faults.at(node, "Key '" + key + "' is missing.");
        }
        return value;
    }

    /** The text of a value, or an empty text after a fault has been noted. */
    String text(String key) {
        Node value = get(key);
        return value == null ? "" : text(value);
    }

    String text(Node value) {
        if (value instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        faults.at(value, "Here must be a single value, not a list or keys.");
        return "";
    }

    /** The items of a list; nothing if the key is absent or, after a fault has been noted, if it holds no list. */
    List<Node> list(String key) {
        Node value = find(key);
        return value == null ? List.of() : items(value);
    }

    List<Node> items(Node value) {
        if (value instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        faults.at(value, "Here must be a list, written as [one, two].");
        return List.of();
    }

    /** All fields not read so far, by key; they count as read. */
    Map<String, Node> rest() {
        Map<String, Node> rest = new LinkedHashMap<>(unread);
        unread.clear();
        return rest;
    }

    /** Notes a fault for each key nobody asked for. */
    void finish(String knownKeys) {
        unread.forEach((key, value) -> faults.at(value, "Key '" + key + "' is not known here; known keys are "
                + knownKeys + "."));
    }
}
