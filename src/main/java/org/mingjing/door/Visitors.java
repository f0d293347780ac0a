package org.mingjing.door;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.mingjing.texts.Sentence;

/** Tells by the headers of a request whether it comes in. What a proxy says about another host is not listened to. */
final class Visitors {

    private static final Set<String> FETCHED_FROM_HERE = Set.of("same-origin", "none");
    private static final Set<String> ELSEWHERE = Set.of("cross-site", "same-site");
    private static final List<String> SCHEMES = List.of("http://", "https://");

    private final OwnHosts own;

    Visitors(OwnHosts own) {
        this.own = own;
    }

    /** The values of the headers that are looked at, none if a header is missing. */
    record Headers(List<String> host, List<String> origin, List<String> secFetchSite) {}

    /**
     * Why the request does not come in, empty if it does.
     *
     * @param port port on which the service listens
     * @param followed whether somebody followed a link to a page, which may stand anywhere
     */
    Optional<Refusal> refusal(Headers headers, int port, boolean followed) {
        if (headers.host().size() != 1 || !isOwn(headers.host().get(0), port)) {
            return Optional.of(new Refusal(421, headers.host().size() == 1
                    ? Sentence.of("door.foreign-host", Quoted.shown(headers.host().get(0)), port) : Sentence.of("door.no-one-host", port)));
        }
        for (String origin : headers.origin()) {
            if (!isOwnOrigin(origin, port)) {
                return Optional.of(new Refusal(403, Sentence.of("door.foreign-origin", Quoted.shown(origin))));
            }
        }
        for (String site : headers.secFetchSite()) {
            if (!FETCHED_FROM_HERE.contains(site.strip().toLowerCase(Locale.ROOT)) && !(followed && ELSEWHERE.contains(site))) {
                return Optional.of(new Refusal(403, Sentence.of("door.foreign-site", Quoted.shown(site))));
            }
        }
        return Optional.empty();
    }

    private boolean isOwn(String host, int port) {
        return Authority.parse(host.strip()).filter(asked -> own.includes(asked, port)).isPresent();
    }

    // A page that may not say where it comes from has the origin "null": it is foreign.
    private boolean isOwnOrigin(String origin, int port) {
        String text = origin.strip();
        return SCHEMES.stream().anyMatch(scheme -> text.regionMatches(true, 0, scheme, 0, scheme.length())
                && isOwn(text.substring(scheme.length()), port));
    }
}
