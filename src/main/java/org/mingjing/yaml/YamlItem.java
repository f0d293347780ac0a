package org.mingjing.yaml;

import org.mingjing.texts.Sentence;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** One item of a list in a YAML file; knows its own line, so that a fault points at it. */
public final class YamlItem {

    private final YamlMap parent;
    private final String key;
    private final Node node;

    YamlItem(YamlMap parent, String key, Node node) {
        this.parent = parent;
        this.key = key;
        this.node = node;
    }

    /** Line counted from 1. */
    public int line() {
        return YamlMap.lineOf(node);
    }

    /** The scalar as it is written; empty after a fault has been noted if it is none. */
    public String text() {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        wrong(Sentence.of("yaml.item-no-value", key));
        return "";
    }

    public boolean isMap() {
        return node instanceof MappingNode;
    }

    /** The mapping; an empty one after a fault has been noted if it is none. */
    public YamlMap map() {
        if (node instanceof MappingNode mapping) {
            return parent.child(mapping);
        }
        wrong(Sentence.of("yaml.item-no-map", key));
        return parent.unreadable();
    }

    /** Notes a fault at the item. */
    public void wrong(Sentence sentence) {
        parent.wrongAt(node, sentence);
    }
}
