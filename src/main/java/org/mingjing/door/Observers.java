package org.mingjing.door;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingjing.texts.Sentence;

/** What observers of the service may ask under {@code /actuator}, whose routes themselves look at what they know and skip the rest. */
final class Observers {

    private static final String FOLDER = "/actuator";

    /** The query parameters of those that take any. */
    private static final Map<String, List<String>> PARAMETERS =
            Map.of(FOLDER + "/prometheus", List.of("includedNames"));

    private Observers() {}

    /** Why a request is not answered; empty for all that are not an observer's. @param query as it was sent */
    static Optional<Refusal> refusal(@Nullable String path, @Nullable String query) {
        if (path == null || query == null || query.isEmpty() || !path.equals(FOLDER) && !path.startsWith(FOLDER + "/")) {
            return Optional.empty();
        }
        List<String> known = PARAMETERS.getOrDefault(path, List.of());
        for (String parameter : query.split("&")) {
            String name = decoded(parameter.replaceFirst("=.*", ""));
            if (!known.contains(name)) {
                return Optional.of(new Refusal(400, known.isEmpty()
                        ? Sentence.of("door.observer-no-parameters", Quoted.shown(name))
                        : Sentence.of("door.observer-parameter", Quoted.shown(name), known.get(0))));
            }
        }
        return Optional.empty();
    }

    private static String decoded(String name) {
        try {
            return URLDecoder.decode(name, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return name;
        }
    }
}
