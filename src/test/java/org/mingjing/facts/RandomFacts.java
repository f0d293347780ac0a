package org.mingjing.facts;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mingjing.given.GivenFact;
import org.mingjing.texts.Sha256;

/** Facts and registry entries with every field that can be given, sometimes given and sometimes not; equal for equal seeds. */
final class RandomFacts {

    private static final long LARGEST_INTEGER = (1L << 53) - 1;
    private static final long FIRST_MILLI = Instant.parse("0001-01-01T00:00:00Z").toEpochMilli();
    private static final long LAST_MILLI = Instant.parse("9999-12-31T23:59:59.999Z").toEpochMilli();

    private final Random random;
    private final RandomTexts texts;

    RandomFacts(long seed) {
        this.random = new Random(seed);
        this.texts = new RandomTexts(random);
    }

    NodeFact fact() {
        return GivenFact.of(texts.some(), texts.some(), texts.some(), texts.some(), instant())
                .version(random.nextLong(LARGEST_INTEGER + 1)).power(texts.any()).phase(texts.some())
                .recordedAt(random.nextBoolean() ? instant() : null).sequence(random.nextBoolean() ? 0 : integer())
                .by(texts.any(), texts.any(), texts.any()).region(texts.any()).with(attributes()).attachments(attachments()).fact();
    }

    RegistryEntry entry() {
        LocalDate from = day();
        LocalDate to = from == null ? day() : random.nextBoolean() ? null : from.plusDays(random.nextInt(4_000));
        return switch (random.nextInt(6)) {
            case 0 -> new Region(texts.some(), texts.any(), texts.some(), texts.any(), from, to);
            case 1 -> new Department(texts.some(), texts.any(), texts.any(), texts.any(), from, to);
            case 2 -> new Post(texts.some(), texts.any(), texts.any(), 1 + random.nextInt(3), from, to);
            case 3 -> new Official(texts.some(), texts.any(), texts.any(), from, to);
            case 4 -> new Assignment(texts.some(), texts.some(), from, to);
            default -> power(from, to);
        };
    }

    private Power power(@Nullable LocalDate from, @Nullable LocalDate to) {
        List<NodeDefinition> nodes = new ArrayList<>();
        for (int left = random.nextInt(4); left > 0; left--) {
            nodes.add(new NodeDefinition(texts.some(), texts.any(), random.nextInt(), texts.some(), random.nextBoolean(),
                    random.nextInt(400), texts.any()));
        }
        return new Power(texts.some(), texts.any(), texts.some(), texts.any(), texts.any(),
                new Power.Course(texts.some(), texts.some(), random.nextInt(400), texts.any(), random.nextBoolean(), texts.any(), nodes),
                attributes(), from, to);
    }

    private Attributes attributes() {
        Map<String, Object> values = new TreeMap<>();
        for (int left = random.nextInt(5); left > 0; left--) {
            values.put(texts.any(), value(2));
        }
        return Attributes.of(values);
    }

    private Object value(int depth) {
        return switch (random.nextInt(depth > 0 ? 7 : 6)) {
            case 0 -> texts.any();
            case 1 -> integer();
            case 2 -> new BigDecimal(new BigInteger(80, random), random.nextInt(41) - 20);
            case 3 -> random.nextBoolean();
            case 4 -> instant();
            case 5 -> LocalDate.ofEpochDay(Math.floorDiv(instant().getEpochSecond(), 86_400L));
            default -> {
                List<Object> items = new ArrayList<>();
                for (int left = random.nextInt(4); left > 0; left--) {
                    items.add(value(depth - 1));
                }
                yield items;
            }
        };
    }

    private List<Attachment> attachments() {
        List<Attachment> files = new ArrayList<>();
        for (int left = random.nextInt(3); left > 0; left--) {
            files.add(new Attachment(texts.some(), Sha256.hex(texts.any())));
        }
        return files;
    }

    private long integer() {
        return random.nextLong(-LARGEST_INTEGER, LARGEST_INTEGER + 1);
    }

    private Instant instant() {
        return Instant.ofEpochMilli(random.nextLong(FIRST_MILLI, LAST_MILLI + 1));
    }

    private @Nullable LocalDate day() {
        return random.nextBoolean() ? null : LocalDate.of(1900 + random.nextInt(300), 1 + random.nextInt(12), 1 + random.nextInt(28));
    }
}
