package org.mingjing.yaml;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mingjing.texts.Sentence;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A mapping in a YAML file. Every getter marks its key as known and notes a fault, instead of throwing, when the value
 * is not what was asked for; {@link YamlDocument#finish()} reports them all, and the keys nobody asked for.
 */
public final class YamlMap {

    private final YamlDocument document;
    private final int line;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();
    private final Set<String> asked = new TreeSet<>();
    private final List<YamlMap> children = new ArrayList<>();

    YamlMap(YamlDocument document, int line) {
        this.document = document;
        this.line = line;
    }

    YamlMap(YamlDocument document, MappingNode node) {
        this(document, lineOf(node));
        for (NodeTuple tuple : node.getValue()) {
            if (tuple.getKeyNode() instanceof ScalarNode key) {
                if (values.put(key.getValue(), tuple.getValueNode()) != null) {
                    document.fault(lineOf(key), Sentence.of("yaml.key-twice", key.getValue()));
                }
                lines.put(key.getValue(), lineOf(key));
            } else {
                document.fault(lineOf(tuple.getKeyNode()), Sentence.of("yaml.key-no-text"));
            }
        }
    }

    static int lineOf(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    /** Line of the mapping itself, counted from 1. */
    public int line() {
        return line;
    }

    /** Line of the key, or of the mapping if the key is absent. */
    public int line(String key) {
        return lines.getOrDefault(key, line);
    }

    public Set<String> keys() {
        return Set.copyOf(values.keySet());
    }

    /** The keys in the order of the file. */
    public List<String> keysInOrder() {
        return List.copyOf(values.keySet());
    }

    public boolean has(String key) {
        return take(key) != null;
    }

    private @Nullable Node take(String key) {
        asked.add(key);
        Node node = values.get(key);
        return node == null || Tag.NULL.equals(node.getTag()) ? null : node;
    }

    /** The scalar as it is written, or {@code otherwise} if absent. */
    public String text(String key, String otherwise) {
        Node node = take(key);
        if (node == null) {
            return otherwise;
        }
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        wrong(key, Sentence.of("yaml.no-value", key));
        return otherwise;
    }

    /** The scalar as it is written; a fault if absent or empty. */
    public String required(String key) {
        String value = text(key, "");
        if (value.isEmpty() && !(take(key) instanceof SequenceNode) && !(take(key) instanceof MappingNode)) {
            wrong(key, Sentence.of("yaml.missing", key));
        }
        return value;
    }

    /** One of the allowed values; a fault that lists them otherwise. */
    public String oneOf(String key, String otherwise, Collection<String> allowed) {
        String value = text(key, otherwise);
        if (!allowed.contains(value)) {
            wrong(key, Sentence.of("yaml.not-one-of", key, allowed, value));
            return otherwise;
        }
        return value;
    }

    public int integer(String key, int otherwise) {
        return converted(key, otherwise, Integer::parseInt, "yaml.no-whole-number");
    }

    public @Nullable BigDecimal decimal(String key) {
        return this.<@Nullable BigDecimal>converted(key, null, BigDecimal::new, "yaml.no-number");
    }

    public boolean bool(String key, boolean otherwise) {
        return converted(key, otherwise, value -> switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(value);
        }, "yaml.no-truth");
    }

    public @Nullable LocalDate date(String key) {
        return this.<@Nullable LocalDate>converted(key, null, LocalDate::parse, "yaml.no-date");
    }

    /** A time zone; a fault if it is none. */
    public ZoneId zone(String key, ZoneId otherwise) {
        ZoneId zone = findZone(key);
        return zone == null ? otherwise : zone;
    }

    /** A time zone, or null if absent. */
    public @Nullable ZoneId findZone(String key) {
        return this.<@Nullable ZoneId>converted(key, null, ZoneId::of, "yaml.no-zone");
    }

    private <T extends @Nullable Object> T converted(String key, T otherwise, Function<String, T> conversion, String unfit) {
        String value = text(key, "");
        if (value.isEmpty()) {
            return otherwise;
        }
        try {
            return conversion.apply(value);
        } catch (DateTimeException | IllegalArgumentException e) {
            wrong(key, Sentence.of(unfit, key, value));
            return otherwise;
        }
    }

    /** The items of a list; a value that is no list counts as a list of one, an absent one as an empty list. */
    public List<YamlItem> items(String key) {
        Node node = take(key);
        List<Node> nodes = node == null ? List.of() : node instanceof SequenceNode list ? list.getValue() : List.of(node);
        return nodes.stream().map(item -> new YamlItem(this, key, item)).toList();
    }

    /** The items of a list as scalars. */
    public List<String> texts(String key) {
        return items(key).stream().map(YamlItem::text).toList();
    }

    /** A mapping; an empty one if absent. */
    public YamlMap map(String key) {
        Node node = take(key);
        if (node instanceof MappingNode mapping) {
            return child(mapping);
        }
        if (node != null) {
            wrong(key, Sentence.of("yaml.value-no-map", key));
            return unreadable();
        }
        return new YamlMap(document, line);
    }

    /** The items of a list as mappings. */
    public List<YamlMap> maps(String key) {
        return items(key).stream().map(YamlItem::map).toList();
    }

    YamlMap child(MappingNode mapping) {
        YamlMap child = new YamlMap(document, mapping);
        children.add(child);
        return child;
    }

    /** The mapping as scalars by key, in the order of the file. */
    public Map<String, String> asTexts() {
        Map<String, String> out = new LinkedHashMap<>();
        for (String key : values.keySet()) {
            out.put(key, text(key, ""));
        }
        return out;
    }

    /** Whether the author quoted the scalar, which makes it a text whatever it looks like. */
    public boolean isQuoted(String key) {
        return values.get(key) instanceof ScalarNode scalar && !scalar.isPlain();
    }

    public boolean isMap(String key) {
        return values.get(key) instanceof MappingNode;
    }

    public boolean isList(String key) {
        return values.get(key) instanceof SequenceNode;
    }

    /** Notes a fault of the mapping as a whole. */
    public void wrong(Sentence sentence) {
        document.fault(line, sentence);
    }

    void wrongAt(Node node, Sentence sentence) {
        document.fault(lineOf(node), sentence);
    }

    /** An empty mapping for what could not be read; the keys it lacks are not reported beside the fault that was. */
    YamlMap unreadable() {
        return new YamlMap(document.aside(), line);
    }

    /** Notes a fault at the key. */
    public void wrong(String key, Sentence sentence) {
        document.fault(line(key), sentence);
    }

    void reportUnread() {
        for (String key : values.keySet()) {
            if (!asked.contains(key)) {
                wrong(key, Sentence.of("yaml.key-unknown", key, asked));
            }
        }
        children.forEach(YamlMap::reportUnread);
    }
}
