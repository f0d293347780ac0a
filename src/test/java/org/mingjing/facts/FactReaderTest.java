package org.mingjing.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A fact read in one pass is the fact read closely; of everything else the closer look has the last word. */
class FactReaderTest {

    private static final String DAMAGE = "\"{}[],:0 1eE.-+TZ\\u\n\u0000x\uD800null";

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void any_fact_is_read_alike(long seed) {
        RandomFacts facts = new RandomFacts(seed);
        int inOnePass = 0;
        for (int i = 0; i < 1_000; i++) {
            NodeFact fact = facts.fact();
            String json = FactJson.write(fact);
            NodeFact read = FactReader.read(FactJson.bytes(fact), "");
            if (read != null) {
                inOnePass++;
                assertThat(read).isEqualTo(fact);
            }
            assertThat(FactJson.readClosely(json, "")).isEqualTo(fact);
        }
        assertThat(inOnePass).isGreaterThan(200);
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5, 6})
    void a_damaged_text_gives_the_same_fact_or_the_same_sentence(long seed) {
        RandomFacts facts = new RandomFacts(seed);
        Random random = new Random(seed);
        for (int i = 0; i < 5_000; i++) {
            String json = damaged(FactJson.write(facts.fact()), random);
            assertThat(outcome(() -> FactJson.read(json, "s"))).as(json).isEqualTo(outcome(() -> FactJson.readClosely(json, "s")));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {9, 10})
    void several_texts_are_read_together_as_they_are_one_by_one(long seed) {
        RandomFacts facts = new RandomFacts(seed);
        Random random = new Random(seed);
        for (int i = 0; i < 1_000; i++) {
            List<byte[]> texts = new ArrayList<>();
            for (int n = random.nextInt(5); n >= 0; n--) {
                String json = FactJson.write(facts.fact());
                texts.add((random.nextInt(8) == 0 ? damaged(json, random) : json).getBytes(StandardCharsets.UTF_8));
            }
            assertThat(outcome(() -> WrittenFact.readAll(texts).stream().map(WrittenFact::fact).toList()))
                    .isEqualTo(outcome(() -> texts.stream().map(FactJson::read).toList()));
        }
    }

    @Test
    void what_ends_in_one_text_and_begins_in_another_is_no_fact() {
        byte[] fact = FactJson.bytes(new NodeFact("s", "f", 0, "C", "", "n", "complete", Instant.EPOCH, null, 0, "", "", "", "",
                Attributes.of(Map.of("a", 1)), List.of()));
        for (int cut = 1; cut < 2 * fact.length; cut++) {
            byte[] both = Arrays.copyOf(fact, 2 * fact.length);
            System.arraycopy(fact, 0, both, fact.length, fact.length);
            List<byte[]> texts = List.of(Arrays.copyOf(both, cut), Arrays.copyOfRange(both, cut, both.length));
            assertThat(FactReader.readAll(texts) != null).as("cut at " + cut).isEqualTo(cut == fact.length);
        }
    }

    @Test
    void an_instant_is_written_and_read_as_the_platform_does_it() {
        Random random = new Random(7);
        for (int i = 0; i < 100_000; i++) {
            Instant instant = Instant.ofEpochMilli(random.nextLong() % 253_402_300_800_000L / (random.nextBoolean() ? 1 : 50));
            Utf8 written = new Utf8(32);
            IsoInstant.append(written, instant);
            assertThat(written).hasToString(instant.toString());
            assertThat(instant(written.toString())).isEqualTo(instant.toString());
        }
    }

    @Test
    void a_damaged_instant_is_refused_or_read_as_the_platform_does_it() {
        Random random = new Random(8);
        String[] good = {"2024-02-29T23:59:59Z", "2024-05-06T09:00:00.123+08:00", "2023-12-31T00:00:00-05:30",
            "2024-05-06T09:00:00.12+08:00", "2024-05-06T09:00+08:00", "2024-05-06T24:00:00Z"};
        for (int i = 0; i < 50_000; i++) {
            String text = damaged(good[random.nextInt(good.length)], random);
            assertThat(instant(text)).as(text).isEqualTo(platform(text));
        }
    }

    private static String instant(String text) {
        try {
            return IsoInstant.parse(text).toString();
        } catch (DateTimeException e) {
            return "refused";
        }
    }

    private static String platform(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant().toString();
        } catch (DateTimeException e) {
            return "refused";
        }
    }

    private static String damaged(String text, Random random) {
        StringBuilder damaged = new StringBuilder(text);
        int place = random.nextInt(text.length());
        switch (random.nextInt(3)) {
            case 0 -> damaged.deleteCharAt(place);
            case 1 -> damaged.setCharAt(place, DAMAGE.charAt(random.nextInt(DAMAGE.length())));
            default -> damaged.insert(place, DAMAGE.charAt(random.nextInt(DAMAGE.length())));
        }
        return damaged.toString();
    }

    private interface Reading {
        Object read();
    }

    private static String outcome(Reading reading) {
        try {
            return String.valueOf(reading.read());
        } catch (FactSyntaxException e) {
            return e.getMessage();
        }
    }
}
