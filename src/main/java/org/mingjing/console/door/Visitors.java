package org.mingjing.console.door;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Tells by the headers of a request whether it comes in. What a proxy says about another host is not listened to. */
final class Visitors {

    private static final Set<String> FETCHED_FROM_HERE = Set.of("same-origin", "none");
    private static final List<String> SCHEMES = List.of("http://", "https://");

    private final OwnHosts own;

    Visitors(OwnHosts own) {
        this.own = own;
    }

    /** The values of the headers that are looked at, none if a header is missing. */
    record Headers(List<String> host, List<String> origin, List<String> secFetchSite) {}

    /** Why the request does not come in, empty if it does. @param port port on which the service listens */
    Optional<Refusal> refusal(Headers headers, int port) {
        if (headers.host().size() != 1 || !isOwn(headers.host().get(0), port)) {
            return Optional.of(new Refusal(421, "This service does not answer to "
                    + (headers.host().size() == 1 ? "the host " + Quoted.text(headers.host().get(0)) : "a request without one host")
                    + ". Ask for localhost:" + port + ", or have the service started with --host and the name by which it is "
                    + "to be reached."));
        }
        for (String origin : headers.origin()) {
            if (!isOwnOrigin(origin, port)) {
                return Optional.of(new Refusal(403, "The request was sent by a page of " + Quoted.text(origin)
                        + ", not of this service; requests of other pages are refused."));
            }
        }
        for (String site : headers.secFetchSite()) {
            if (!FETCHED_FROM_HERE.contains(site.strip().toLowerCase(Locale.ROOT))) {
                return Optional.of(new Refusal(403, "The browser says (Sec-Fetch-Site: " + Quoted.text(site)
                        + ") that another page sent this request; requests of other pages are refused. To look at "
                        + "something here, type its address."));
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
