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
     * @param what what it is, such as {@code 'id'}
     * @return a sentence, empty if it can be used
     */
    public static Optional<String> unfitId(String what, String id) {
        if (id.length() > ID_CHARACTERS_MAX) {
            return Optional.of(what + " is longer than " + ID_CHARACTERS_MAX + " characters; shorten it.");
        }
        return ID.matcher(id).matches()
                ? Optional.empty()
                : Optional.of(what + " is '" + Names.shown(id) + "'; write letters a to z, digits, and single - _ . + between "
                        + "them, such as cn-licensing or 1.10.0.");
    }

    /**
     * What is wrong with the path of a file below a folder.
     *
     * @return a sentence, empty if it can be used
     */
    public static Optional<String> unfitPath(String path) {
        if (path.length() > PATH_CHARACTERS_MAX) {
            return Optional.of("The name of the file is longer than " + PATH_CHARACTERS_MAX + " characters; shorten it.");
        }
        String[] parts = path.split("/", -1);
        if (parts.length > PATH_PARTS_MAX) {
            return Optional.of("The file lies in more than " + (PATH_PARTS_MAX - 1) + " folders; put it higher.");
        }
        for (String part : parts) {
            if (part.isEmpty() || part.startsWith(".") || part.endsWith(".") || part.contains(":")) {
                return Optional.of("'" + Names.shown(path) + "' is not the path of a file in the folder of the package; write "
                        + "one such as limits.dmn or tables/limits.dmn.");
            }
            Optional<String> unfit = Names.unfit("The name of the file '" + Names.shown(path) + "'", part);
            if (unfit.isPresent()) {
                return unfit;
            }
        }
        return Optional.empty();
    }
}
