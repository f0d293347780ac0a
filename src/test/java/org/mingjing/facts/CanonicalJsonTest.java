package org.mingjing.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.erdtman.jcs.JsonCanonicalizer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** The canonical form is that of RFC 8785, as another library writes it. */
class CanonicalJsonTest {

    private static final long LARGEST = (1L << 53) - 1;
    private static final int TREES = 2_000;
    private static final int DEPTH_MAX = 4;

    private final JsonMapper anyJson = new JsonMapper();

    @Test
    void keys_are_sorted_by_utf16_code_units_and_nothing_is_spaced() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("\ufb33", 1);
        tree.put("\ud83d\ude00", List.of(true, false));
        tree.put("€", "\u0007\"\\/\n");
        tree.put("1", null);
        assertThat(CanonicalJson.write(tree)).isEqualTo(
                "{\"1\":null,\"€\":\"\\u0007\\\"\\\\/\\n\",\"\ud83d\ude00\":[true,false],\"\ufb33\":1}");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 20_240_506, 8785})
    void any_tree_is_written_as_the_reference_library_writes_it(long seed) throws IOException {
        Random random = new Random(seed);
        for (int i = 0; i < TREES; i++) {
            Object tree = Map.of("top", tree(random, DEPTH_MAX));
            assertThat(CanonicalJson.write(tree)).as("tree %s of seed %s", i, seed)
                    .isEqualTo(new JsonCanonicalizer(anyJson.writeValueAsString(tree)).getEncodedString());
        }
    }

    private static Object tree(Random random, int depth) {
        RandomTexts texts = new RandomTexts(random);
        return switch (random.nextInt(depth > 0 ? 6 : 4)) {
            case 0 -> texts.any();
            case 1 -> random.nextLong(-LARGEST, LARGEST + 1);
            case 2 -> random.nextInt();
            case 3 -> random.nextBoolean();
            case 4 -> {
                List<@Nullable Object> items = new ArrayList<>();
                for (int left = random.nextInt(5); left > 0; left--) {
                    items.add(random.nextInt(8) == 0 ? null : tree(random, depth - 1));
                }
                yield items;
            }
            default -> {
                Map<String, Object> fields = new LinkedHashMap<>();
                for (int left = random.nextInt(6); left > 0; left--) {
                    fields.put(texts.any(), tree(random, depth - 1));
                }
                yield fields;
            }
        };
    }

    @Test
    void the_largest_integer_every_reader_holds_exactly_is_written_and_the_next_is_refused() {
        assertThat(CanonicalJson.write(List.of(LARGEST, -LARGEST))).isEqualTo("[9007199254740991,-9007199254740991]");
        for (long beyond : new long[] {LARGEST + 1, -LARGEST - 1, Long.MAX_VALUE, Long.MIN_VALUE}) {
            assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.write(beyond))
                    .withMessage("integer beyond 2^53, write it as a string: " + beyond);
        }
    }

    @Test
    void numbers_that_a_reader_could_round_are_refused() {
        for (Object number : List.of(0.5, 1.0f, new BigDecimal("12.50"), BigInteger.TEN)) {
            assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.write(Map.of("amount", number)))
                    .withMessage("no canonical form for " + number.getClass().getName());
        }
    }

    @Test
    void an_instant_is_written_as_the_platform_does_it() {
        Random random = new Random(7);
        for (int i = 0; i < 100_000; i++) {
            Instant instant = Instant.ofEpochMilli(random.nextLong() % 253_402_300_800_000L / (random.nextBoolean() ? 1 : 50));
            assertThat(new CanonicalText(32).instant(instant)).hasToString("\"" + instant + "\"");
        }
    }
}
