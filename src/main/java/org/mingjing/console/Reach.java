package org.mingjing.console;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mingjing.texts.WrongInput;

/**
 * Where the service is reached.
 *
 * @param address address to listen on
 * @param port port to listen on, 0 for any free one
 * @param hosts hosts that requests may ask for beside this machine's own, each {@code NAME} or {@code NAME:PORT}
 * @param tls with what it speaks TLS itself, null if it does not
 * @param behindProxy whether a proxy in front of it speaks TLS, and says from which address a request comes
 */
public record Reach(String address, int port, List<String> hosts, @Nullable Tls tls, boolean behindProxy) {

    public Reach {
        hosts = List.copyOf(hosts);
    }

    /** A certificate with its chain, and its private key, both in PEM. */
    public record Tls(Path certificate, Path key) {}

    /** Listens on this machine only. */
    public static Reach local(int port) {
        return new Reach("127.0.0.1", port, List.of(), null, false);
    }

    /** @throws IllegalArgumentException with a sentence, if passwords would go over a network that anybody can read */
    void requireSafe(String listensOn) {
        if (tls == null && !behindProxy && !isLoopback(listensOn)) {
            throw WrongInput.of("console.beyond-this-machine", listensOn);
        }
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    String scheme() {
        return tls == null ? "http" : "https";
    }

    /** What the web server is told of it. */
    Map<String, Object> properties() {
        Map<String, Object> properties = new TreeMap<>(Map.of("server.address", address, "server.port", port,
                "mingjing.behind-proxy", behindProxy, "server.servlet.session.cookie.secure", tls != null || behindProxy));
        if (tls != null) {
            properties.put("server.ssl.certificate", tls.certificate().toAbsolutePath().toUri().toString());
            properties.put("server.ssl.certificate-private-key", tls.key().toAbsolutePath().toUri().toString());
        }
        return properties;
    }
}
