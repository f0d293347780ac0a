package org.mingjing.console;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Passwords do not go over a network that others can read. */
class ReachTest {

    private static Reach reach(Reach.Tls tls, boolean behindProxy) {
        return new Reach("127.0.0.1", 0, List.of(), tls, behindProxy);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.168.1.7", "10.0.0.1"})
    void beyond_this_machine_it_needs_tls_or_a_proxy_that_has_it(String address) {
        assertThatThrownBy(() -> reach(null, false).requireSafe(address)).hasMessageContaining("--behind-proxy");
        assertThatCode(() -> reach(null, true).requireSafe(address)).doesNotThrowAnyException();
        assertThatCode(() -> reach(new Reach.Tls(Path.of("c.pem"), Path.of("k.pem")), false).requireSafe(address)).doesNotThrowAnyException();
    }

    @Test
    void on_this_machine_it_needs_neither() {
        for (String address : List.of("127.0.0.1", "::1", "localhost", "127.0.0.9")) {
            assertThatCode(() -> reach(null, false).requireSafe(address)).doesNotThrowAnyException();
        }
    }
}
