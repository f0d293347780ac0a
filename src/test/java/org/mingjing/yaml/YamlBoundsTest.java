package org.mingjing.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A YAML text is bounded before anything is built from it, and whoever wrote it reads why. */
class YamlBoundsTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("textsBeyondABound")
    void a_text_beyond_a_bound_is_refused_at_once(String what, String text, String sentence) {
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () ->
                assertThatThrownBy(() -> YamlDocument.parse(text, "x.yaml"))
                        .isInstanceOf(YamlFaults.class).hasMessageStartingWith("x.yaml").hasMessageContaining(sentence));
    }

    static Stream<Arguments> textsBeyondABound() {
        return Stream.of(
                Arguments.of("nested lists", "a: " + "[".repeat(3_000) + "]".repeat(3_000), ":1: The file is nested deeper"),
                Arguments.of("lists never closed", "a: " + "[".repeat(100_000), ":1: The file is nested deeper"),
                Arguments.of("nested maps", "a: " + "{a: ".repeat(3_000) + "1" + "}".repeat(3_000), ":1: The file is nested"),
                Arguments.of("nested by indentation", indented(3_000), ":21: The file is nested deeper"),
                Arguments.of("nested dashes", "a:\n  " + "- ".repeat(3_000) + "x", ":2: The file is nested deeper"),
                Arguments.of("nested keys", "? ".repeat(3_000) + "x", ":1: The file is nested deeper"),
                Arguments.of("a bomb", bomb(), ":3: '*a0' uses a part again that itself uses another"),
                Arguments.of("a part within itself", "a: &a [*a]", ":1: '*a' uses a part again"),
                Arguments.of("many uses", "a: &a [x]\nb: [" + "*a,".repeat(60) + "]", ":2: The file uses parts"),
                Arguments.of("size", "a: " + "x".repeat(2_100_000), ": The file has more than 2000000 characters"),
                Arguments.of("many parts", "a: [" + "1,".repeat(250_000) + "1]", ":1: The file has more than 200000 keys"),
                Arguments.of("a sign of no text", "a: b\nc: \u0007d", ":2: The character U+0007 has no place"));
    }

    private static String indented(int depth) {
        return IntStream.range(0, depth).mapToObj(level -> " ".repeat(level % 400) + "a:").collect(Collectors.joining("\n"));
    }

    private static String bomb() {
        StringBuilder bomb = new StringBuilder("a: &x [x, x]\nb: &a0 [*x, *x]\n");
        for (int i = 1; i < 30; i++) {
            bomb.append("c").append(i).append(": &a").append(i).append(" [*a").append(i - 1).append(", *a").append(i - 1)
                    .append("]\n");
        }
        return bomb.toString();
    }

    @Test
    void a_part_can_be_used_again() {
        YamlDocument document = YamlDocument.parse("a: &days [1, 2]\nb: *days\n", "x.yaml");

        assertThat(document.top().texts("b")).containsExactly("1", "2");
    }

    @Test
    void a_byte_order_mark_at_the_beginning_does_no_harm() {
        assertThat(YamlDocument.parse("\uFEFFa: b\n", "x.yaml").top().text("a", "")).isEqualTo("b");
    }
}
