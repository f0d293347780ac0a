package org.mingjing.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisitorsTest {

    private static final int PORT = 8080;

    @Test
    void a_host_the_operator_named_comes_in_at_the_ports_of_the_web_and_at_the_services_own() {
        OwnHosts own = new OwnHosts("127.0.0.1", List.of("Mingjing.Example.org", "Bücher.example", "[2001:DB8::1]"));

        assertThat(status(own, "mingjing.example.org")).isZero();
        assertThat(status(own, "MINGJING.example.org.:443")).isZero();
        assertThat(status(own, "mingjing.example.org:8080")).isZero();
        assertThat(status(own, "xn--bcher-kva.example")).isZero();
        assertThat(status(own, "[2001:db8:0:0::1]")).isZero();
        assertThat(status(own, "mingjing.example.org:3000")).isEqualTo(421);
        assertThat(status(own, "www.mingjing.example.org")).isEqualTo(421);
        assertThat(status(own, "example.org")).isEqualTo(421);
        assertThat(origin(own, "https://mingjing.example.org")).isZero();
        assertThat(origin(own, "https://mingjing.example.org:3000")).isEqualTo(403);
        assertThat(origin(own, "ftp://mingjing.example.org")).isEqualTo(403);
    }

    @Test
    void a_host_named_with_its_port_comes_in_at_that_port_alone() {
        OwnHosts own = new OwnHosts("127.0.0.1", List.of("localhost:8443"));

        assertThat(status(own, "localhost:8443")).isZero();
        assertThat(status(own, "localhost:8080")).isZero();
        assertThat(status(own, "localhost:443")).isEqualTo(421);
    }

    @Test
    void the_address_that_is_listened_on_comes_in_but_not_that_for_all() {
        assertThat(status(new OwnHosts("10.0.0.7", List.of()), "10.0.0.7:8080")).isZero();
        assertThat(status(new OwnHosts("10.0.0.7", List.of()), "10.0.0.8:8080")).isEqualTo(421);
        assertThat(status(new OwnHosts("fd00::7", List.of()), "[FD00:0::7]:8080")).isZero();
        assertThat(status(new OwnHosts("server-7", List.of()), "server-7:8080")).isZero();
        assertThat(status(new OwnHosts("0.0.0.0", List.of()), "0.0.0.0:8080")).isEqualTo(421);
        assertThat(status(new OwnHosts("::", List.of()), "[::]:8080")).isEqualTo(421);
        assertThat(status(new OwnHosts("0:0:0:0:0:0:0:0", List.of()), "[::]:8080")).isEqualTo(421);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "http://a", "a/b", "a@b", "a:0", "a:99999", "a:b", "*", "[::1", "-a", "a..b"})
    void a_host_that_is_none_is_refused_when_the_operator_names_it(String host) {
        assertThatThrownBy(() -> new OwnHosts("127.0.0.1", List.of(host))).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is not a host; write a name");
    }

    private static int status(OwnHosts own, String host) {
        return new Visitors(own).refusal(new Visitors.Headers(List.of(host), List.of(), List.of()), PORT, false)
                .map(Refusal::status).orElse(0);
    }

    private static int origin(OwnHosts own, String origin) {
        return new Visitors(own).refusal(new Visitors.Headers(List.of("localhost:8080"), List.of(origin), List.of()), PORT, false)
                .map(Refusal::status).orElse(0);
    }
}
