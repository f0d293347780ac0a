package org.mingjing.rules;

import java.util.Optional;
import org.mingjing.texts.Codes;
import org.mingjing.texts.Names;
import org.mingjing.texts.Sentence;
import org.mingjing.yaml.YamlItem;
import org.mingjing.yaml.YamlMap;

/**
 * Which ids, file names and other names a manifest may give. They become keys, parts of paths and of what people read. A
 * package that decided something before names were checked keeps its name, so that its decisions can be made again.
 */
enum ManifestNames {
    CHECKED, AS_RECORDED;

    private static final String BUILT_IN_CALENDAR = "[a-z]{0,40}";

    /** Each gives back the name, having noted a fault at the key if it cannot be used. */
    String id(YamlMap map, String key, String id) {
        if (!id.isEmpty()) {
            note(map, key, id.contains("@")
                    ? Optional.of(Sentence.of("rules.id-with-at", key))
                    : Codes.unfitId(key, id));
        }
        return id;
    }

    String name(YamlMap map, String key, Sentence what, String name) {
        if (!name.isEmpty()) {
            note(map, key, Names.unfit(what, name));
        }
        return name;
    }

    String file(YamlMap map, String key, String file) {
        if (!file.isEmpty()) {
            note(map, key, Codes.unfitPath(file));
        }
        return file;
    }

    String file(YamlItem item, String file) {
        if (this == CHECKED && !file.isEmpty()) {
            Codes.unfitPath(file).ifPresent(item::wrong);
        }
        return file;
    }

    String calendar(YamlMap map, String calendar) {
        return calendar.matches(BUILT_IN_CALENDAR) ? calendar : file(map, "calendar", calendar);
    }

    private void note(YamlMap map, String key, Optional<Sentence> unfit) {
        if (this == CHECKED) {
            unfit.ifPresent(sentence -> map.wrong(key, sentence));
        }
    }
}
