package org.mingjing.yaml;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.mingjing.texts.Characters;
import org.mingjing.texts.Sentence;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/** One YAML file: its top mapping, and the faults found so far anywhere in it. */
public final class YamlDocument {

    private final String file;
    private final List<YamlFault> faults = new ArrayList<>();
    private final YamlMap top;

    private YamlDocument(String file, MappingNode top) {
        this.file = file;
        this.top = new YamlMap(this, top);
    }

    private YamlDocument(String file) {
        this.file = file;
        this.top = new YamlMap(this, 0);
    }

    /** A document of the same name whose faults nobody hears of. */
    YamlDocument aside() {
        return new YamlDocument(file);
    }

    /**
     * Parses a text. Tags are ignored and no Java object is built from it.
     *
     * @param file name of the file, for messages
     * @throws YamlFaults if it is not YAML or its top is not a mapping
     */
    public static YamlDocument parse(String text, String file) {
        YamlBounds.require(text, file);
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(YamlBounds.CHARACTERS_MAX);
        Node root;
        try {
            root = new Yaml(options).compose(new StringReader(text));
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
            throw new YamlFaults(List.of(new YamlFault(file, line, YamlSyntax.sentence(String.valueOf(e.getProblem())))));
        } catch (YAMLException e) {
            throw new YamlFaults(List.of(Characters.firstUnfit(text)
                    .map(unfit -> new YamlFault(file, unfit.line(), unfit.sentence()))
                    .orElseGet(() -> new YamlFault(file, 0, Sentence.of("yaml.not-yaml")))));
        }
        if (root instanceof MappingNode mapping) {
            return new YamlDocument(file, mapping);
        }
        throw new YamlFaults(List.of(new YamlFault(file, 1, Sentence.of(root == null ? "yaml.empty" : "yaml.no-map"))));
    }

    public YamlMap top() {
        return top;
    }

    public String file() {
        return file;
    }

    void fault(int line, Sentence sentence) {
        faults.add(new YamlFault(file, line, sentence));
    }

    /** @throws YamlFaults with every fault found, in the order of lines, including keys that nobody asked for */
    public void finish() {
        top.reportUnread();
        if (!faults.isEmpty()) {
            throw new YamlFaults(faults.stream()
                    .distinct()
                    .sorted(Comparator.comparingInt(YamlFault::line))
                    .toList());
        }
    }
}
