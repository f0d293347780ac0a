package org.mingjing.door;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.mingjing.texts.Sentence;

/**
 * Tells requests apart that a form of any web page, or a script without asking first, could have sent: browsers ask before
 * they send any other content type to a foreign host, and are refused then.
 */
final class Forms {

    private static final Set<String> METHODS_THAT_ONLY_READ = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> TYPES =
            Set.of("text/plain", "application/x-www-form-urlencoded", "multipart/form-data");
    private static final Pattern TYPE = Pattern.compile("[a-z0-9!#$&^_.+-]+/[a-z0-9!#$&^_.+-]+");
    private static final Pattern BROWSER = Pattern.compile("mozilla/.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private Forms() {}

    /**
     * Why the request does not come in, empty if it does.
     *
     * @param contentType the header's values
     * @param userAgent the header's values; every browser's begins alike
     */
    static Optional<Refusal> refusal(String method, List<String> contentType, boolean body, List<String> userAgent) {
        if (METHODS_THAT_ONLY_READ.contains(method)) {
            return Optional.empty();
        }
        if (contentType.isEmpty()) {
            return body || userAgent.stream().anyMatch(agent -> BROWSER.matcher(agent.strip()).matches())
                    ? Optional.of(refused(Sentence.of("door.form-without-type"))) : Optional.empty();
        }
        String type = contentType.get(0).split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return contentType.size() > 1 || TYPES.contains(type) || !TYPE.matcher(type).matches()
                ? Optional.of(refused(Sentence.of("door.form-type", Quoted.shown(contentType.get(0))))) : Optional.empty();
    }

    private static Refusal refused(Sentence what) {
        return new Refusal(415, what);
    }
}
