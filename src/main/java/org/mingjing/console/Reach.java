package org.mingjing.console;

import java.util.List;

/**
 * Where the service is reached.
 *
 * @param address address to listen on
 * @param port port to listen on, 0 for any free one
 * @param hosts hosts that requests may ask for beside this machine's own, each {@code NAME} or {@code NAME:PORT}
 */
public record Reach(String address, int port, List<String> hosts) {

    public Reach {
        hosts = List.copyOf(hosts);
    }

    /** Listens on this machine only. */
    public static Reach local(int port) {
        return new Reach("127.0.0.1", port, List.of());
    }
}
