package org.mingjing.author;

import java.nio.file.Path;
import java.util.List;
import org.mingjing.texts.GivenText;
import org.mingjing.yaml.YamlFault;
import org.mingjing.yaml.YamlFaults;

/**
 * A file of scenarios that has been read but not understood.
 *
 * @param file its name, for messages
 * @param text all of it
 */
public record ScenarioText(String file, String text) {

    /** Reads files. @throws YamlFaults if one cannot be read */
    public static List<ScenarioText> read(List<Path> files) {
        return files.stream().map(ScenarioText::read).toList();
    }

    private static ScenarioText read(Path file) {
        try {
            return new ScenarioText(file.toString(), GivenText.read(file));
        } catch (GivenText.Unreadable e) {
            throw new YamlFaults(List.of(new YamlFault(file.toString(), 0, e.sentence())));
        }
    }
}
