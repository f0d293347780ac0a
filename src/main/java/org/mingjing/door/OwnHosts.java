package org.mingjing.door;

import java.net.IDN;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.mingjing.texts.WrongInput;

/**
 * The hosts that the service answers to: this machine's own names at the port it listens on, the address it was told to
 * listen on, and those it was told of. A browser that was led here by the name of a foreign page is none of them.
 */
public final class OwnHosts {

    private static final Set<Integer> PORTS_OF_THE_WEB = Set.of(0, 80, 443);
    private static final int HTTP = 80;

    private final Set<String> atThePort = new TreeSet<>(Set.of("localhost", "127.0.0.1", loopback()));
    private final List<Authority> further = new ArrayList<>();

    /**
     * Reads what the operator gave.
     *
     * @param address address that the service listens on
     * @param hosts further hosts, each {@code NAME} or {@code NAME:PORT}
     * @throws IllegalArgumentException with a sentence if one is not a host
     */
    public OwnHosts(String address, List<String> hosts) {
        own(address).ifPresent(atThePort::add);
        hosts.forEach(host -> further.add(further(host)));
    }

    private static String loopback() {
        return Authority.parse("[::1]").orElseThrow().host();
    }

    // Nobody is reached under the address that stands for all addresses, and some browsers lead pages here by it.
    private static Optional<String> own(String address) {
        return Authority.parse(address.contains(":") ? "[" + address + "]" : address).map(Authority::host)
                .filter(host -> !isForAll(host));
    }

    private static boolean isForAll(String host) {
        try {
            return host.matches("[0-9a-f:.]+") && InetAddress.getByName(host).isAnyLocalAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static Authority further(String host) {
        return ascii(host).flatMap(Authority::parse).orElseThrow(() -> WrongInput.of("door.no-host", host));
    }

    private static Optional<String> ascii(String host) {
        try {
            return Optional.of(host.startsWith("[") ? host : IDN.toASCII(host));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Whether a request for the host is meant for this service. @param port port on which it listens */
    boolean includes(Authority asked, int port) {
        int at = asked.port() == 0 ? HTTP : asked.port();
        return at == port && atThePort.contains(asked.host()) || further.stream().anyMatch(own ->
                own.host().equals(asked.host()) && (own.port() == 0
                        ? asked.port() == port || PORTS_OF_THE_WEB.contains(asked.port())
                        : own.port() == asked.port()));
    }
}
