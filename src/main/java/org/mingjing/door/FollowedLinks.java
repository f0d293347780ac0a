package org.mingjing.door;

import java.util.List;

/**
 * Tells whether somebody followed a link, in a mail or an office system perhaps, or came back from an identity provider: the browser
 * goes as a whole to one of the pages. What a page elsewhere asks for, embeds or sends by a form is none.
 */
final class FollowedLinks {

    /** Where an identity provider sends people back. */
    private static final String CALLBACK = "/api/v1/session/callback";
    private static final List<String> NO_PAGES = List.of("/api", "/actuator");

    private FollowedLinks() {}

    /** Whether it is one. @param mode values of {@code Sec-Fetch-Mode} @param dest values of {@code Sec-Fetch-Dest} */
    static boolean is(String method, String path, List<String> mode, List<String> dest) {
        return method.equals("GET") && mode.equals(List.of("navigate")) && dest.equals(List.of("document")) && isPage(path);
    }

    private static boolean isPage(String path) {
        return path.equals(CALLBACK) || path.startsWith("/") && path.indexOf('%') < 0 && path.indexOf("//") < 0
                && NO_PAGES.stream().noneMatch(path::startsWith);
    }
}
