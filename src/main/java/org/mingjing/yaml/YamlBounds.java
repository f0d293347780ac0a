package org.mingjing.yaml;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mingjing.texts.Sentence;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;

/**
 * Bounds on a YAML text, looked at piece by piece before anything is built from it: its size, how deep it is nested, and
 * how often a part of it is used again. A text that uses parts within parts again grows beyond every memory.
 */
final class YamlBounds {

    /** About two megabytes of plain text. */
    static final int CHARACTERS_MAX = 2_000_000;

    private static final int DEPTH_MAX = 20;
    private static final int ALIASES_MAX = 50;
    private static final int PARTS_MAX = 200_000;

    private final String file;
    private final Deque<Optional<String>> open = new ArrayDeque<>();
    private final Set<String> holdAliases = new HashSet<>();
    private int aliases;
    private int parts;

    private YamlBounds(String file) {
        this.file = file;
    }

    /** @throws YamlFaults with the first bound that the text goes beyond */
    static void require(String text, String file) {
        if (text.length() > CHARACTERS_MAX) {
            throw fault(file, 0, Sentence.of("yaml.file-too-long", CHARACTERS_MAX));
        }
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(CHARACTERS_MAX);
        YamlBounds bounds = new YamlBounds(file);
        try {
            for (Event event : new Yaml(options).parse(new StringReader(text))) {
                bounds.look(event);
            }
        } catch (YAMLException e) {
            // What is not YAML is told by whoever reads it.
        }
    }

    private void look(Event event) {
        if (event instanceof NodeEvent && ++parts > PARTS_MAX) {
            throw fault(event, Sentence.of("yaml.parts-too-many", PARTS_MAX));
        }
        if (event instanceof AliasEvent alias) {
            again(alias);
        } else if (event instanceof CollectionStartEvent start) {
            open.push(Optional.ofNullable(start.getAnchor()));
            if (open.size() > DEPTH_MAX) {
                throw fault(event, Sentence.of("yaml.too-deep", DEPTH_MAX));
            }
        } else if (event instanceof CollectionEndEvent) {
            open.pop();
        }
    }

    private void again(AliasEvent alias) {
        if (++aliases > ALIASES_MAX) {
            throw fault(alias, Sentence.of("yaml.aliases-too-many", ALIASES_MAX));
        }
        if (holdAliases.contains(alias.getAnchor()) || open.contains(Optional.of(alias.getAnchor()))) {
            throw fault(alias, Sentence.of("yaml.alias-of-aliases", alias.getAnchor()));
        }
        open.forEach(anchor -> anchor.ifPresent(holdAliases::add));
    }

    private YamlFaults fault(Event event, Sentence sentence) {
        return fault(file, event.getStartMark().getLine() + 1, sentence);
    }

    private static YamlFaults fault(String file, int line, Sentence sentence) {
        return new YamlFaults(List.of(new YamlFault(file, line, sentence)));
    }
}
