package org.mingjing.door;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A host with its port, as it stands in a header {@code Host} or {@code Origin}, in one form only: lower case, without the dot
 * that may end a name, an IPv6 address without brackets in its usual form.
 *
 * @param host name or address
 * @param port the port, 0 if none was written
 */
record Authority(String host, int port) {

    private static final Pattern FORM = Pattern.compile(
            "(?:\\[(?<six>[0-9A-Fa-f:.]{2,45})]|(?<name>[A-Za-z0-9](?:[A-Za-z0-9_-]|\\.(?=[A-Za-z0-9_]))*)(?<dot>\\.)?)"
                    + "(?::(?<port>[1-9][0-9]{0,4}))?");
    private static final Pattern DIGITS_LAST = Pattern.compile("(?:.*\\.)?[0-9]+");
    private static final int PORT_MAX = 65_535;
    private static final int CHARS_MAX = 300;

    /** Reads the text of a header; empty if it is anything but a host with or without a port. */
    static Optional<Authority> parse(String text) {
        Matcher form = FORM.matcher(text);
        if (text.length() > CHARS_MAX || !form.matches()) {
            return Optional.empty();
        }
        int port = form.group("port") == null ? 0 : Integer.parseInt(form.group("port"));
        if (port > PORT_MAX) {
            return Optional.empty();
        }
        if (form.group("six") != null) {
            return numeric(form.group("six")).map(host -> new Authority(host, port));
        }
        String name = form.group("name").toLowerCase(Locale.ROOT);
        boolean address = DIGITS_LAST.matcher(name).matches();
        return address && form.group("dot") != null ? Optional.empty() : Optional.of(new Authority(name, port));
    }

    // Only called with digits, colons and dots, so that no name is ever looked up.
    private static Optional<String> numeric(String six) {
        try {
            return Optional.of(InetAddress.getByName("[" + six + "]").getHostAddress());
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }
}
