package org.mingjing.texts;

import java.util.Optional;
import java.util.regex.Pattern;

/** Names for machines: ids, versions and paths of files, which must be the same wherever they are typed or stored. */
public final class Codes {

    private static final int ID_CHARACTERS_MAX = 64;
    private static final int PATH_CHARACTERS_MAX = 200;
    private static final int PATH_PARTS_MAX = 8;

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9]+([._+-][A-Za-z0-9]+)*");

    private Codes() {}

    /**
     * What is wrong with an id or a version.
     *
     * @param key under which it stands, such as {@code id}
     * @return a sentence, empty if it can be used
     */
    public static Optional<Sentence> unfitId(String key, String id) {
        if (id.length() > ID_CHARACTERS_MAX) {
            return Optional.of(Sentence.of("texts.id-long", key, ID_CHARACTERS_MAX));
        }
        return ID.matcher(id).matches() ? Optional.empty() : Optional.of(Sentence.of("texts.id-unfit", key, Names.shown(id)));
    }

    /**
     * What is wrong with the path of a file below a folder.
     *
     * @return a sentence, empty if it can be used
     */
    public static Optional<Sentence> unfitPath(String path) {
        if (path.length() > PATH_CHARACTERS_MAX) {
            return Optional.of(Sentence.of("texts.path-long", PATH_CHARACTERS_MAX));
        }
        String[] parts = path.split("/", -1);
        if (parts.length > PATH_PARTS_MAX) {
            return Optional.of(Sentence.of("texts.path-deep", PATH_PARTS_MAX - 1));
        }
        for (String part : parts) {
            if (part.isEmpty() || part.startsWith(".") || part.endsWith(".") || part.contains(":")) {
                return Optional.of(Sentence.of("texts.path-unfit", Names.shown(path)));
            }
            Optional<Sentence> unfit = Names.unfit(Sentence.of("texts.name-of-file", Names.shown(path)), part);
            if (unfit.isPresent()) {
                return unfit;
            }
        }
        return Optional.empty();
    }
}
