package org.mingjing.ingest;

import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Keys and values of one part of a profile. Values are read as the text in which they were written, whatever YAML would
 * take them for, so that a code {@code 01} or {@code NO} stays what it is.
 */
final class ProfileSection {

    private final Node node;
    private final ProfileFaults faults;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final TreeSet<String> asked = new TreeSet<>();

    ProfileSection(Node node, ProfileFaults faults) {
        this.node = node;
        this.faults = faults;
        if (!(node instanceof MappingNode mapping)) {
            faults.at(node, "Here must be keys with values, each written as 'key: value'.");
            return;
        }
        for (NodeTuple field : mapping.getValue()) {
            String key = scalar(field.getKeyNode());
            if (values.put(key, field.getValueNode()) != null) {
                faults.at(field.getKeyNode(), "Key '" + key + "' is given twice; keep one of them.");
            }
        }
    }

    /** The whole file. @throws ProfileSyntaxException if it is no YAML or empty */
    static ProfileSection ofFile(String yaml, ProfileFaults faults) {
        try {
            Node root = new Yaml(new LoaderOptions()).compose(new StringReader(yaml));
            if (root != null) {
                return new ProfileSection(root, faults);
            }
            faults.at(1, "The file is empty; a profile has at least a name and a format.");
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            faults.at(line, "This is not YAML: " + e.getProblem() + ".");
        } catch (YAMLException e) {
            faults.at(1, "This is not YAML: " + e.getMessage() + ".");
        }
        throw faults.toException();
    }

    @Nullable Node find(String key) {
        asked.add(key);
        return values.get(key);
    }

    /** The value, or null after its absence has been noted. */
    @Nullable Node require(String key) {
        Node value = find(key);
        if (value == null) {
            faults.at(node, "Key '" + key + "' is missing.");
        }
        return value;
    }

    String text(String key, String otherwise) {
        Node value = find(key);
        return value == null ? otherwise : scalar(value);
    }

    /** The text of a single value, empty after a fault has been noted. */
    String scalar(Node value) {
        if (value instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        faults.at(value, "Here must be a single value, not a list or keys.");
        return "";
    }

    /** The items of a list, or the single value written without brackets; none if the key is absent. */
    List<Node> list(String key) {
        Node value = find(key);
        if (value == null) {
            return List.of();
        }
        return value instanceof SequenceNode sequence ? sequence.getValue() : List.of(value);
    }

    List<String> texts(String key) {
        return list(key).stream().map(this::scalar).toList();
    }

    @Nullable ProfileSection section(String key) {
        Node value = find(key);
        return value == null ? null : new ProfileSection(value, faults);
    }

    Map<String, Node> all() {
        asked.addAll(values.keySet());
        return values;
    }

    void wrong(Node at, String sentence) {
        faults.at(at, sentence);
    }

    void wrong(String sentence) {
        faults.at(node, sentence);
    }

    ProfileFaults faults() {
        return faults;
    }

    /** Notes a fault for each key nobody asked for. */
    void finish() {
        values.forEach((key, value) -> {
            if (!asked.contains(key)) {
                faults.at(value, "Key '" + key + "' is not known here; known keys are " + String.join(", ", asked) + ".");
            }
        });
    }
}
