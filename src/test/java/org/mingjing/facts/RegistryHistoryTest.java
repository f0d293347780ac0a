package org.mingjing.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingjing.given.GivenFact;

/** From the history of a registry a case gets what it gets from the registry as it was. */
class RegistryHistoryTest {

    private static final int RECORDED = 200;

    private record Identity(Class<?> kind, String code, @Nullable LocalDate validFrom) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void at_every_place_a_case_refers_to_the_same_entries(long seed) {
        Random random = new Random(seed);
        List<RegistryHistory.Recorded> recorded = new ArrayList<>();
        for (int i = 0; i < RECORDED; i++) {
            recorded.add(new RegistryHistory.Recorded(3L * i, entry(random)));
        }
        RegistryHistory history = RegistryHistory.of(recorded);
        for (long seq = -1; seq < 3 * RECORDED; seq++) {
            List<NodeFact> facts = List.of(fact(random), fact(random), fact(random));

            Registry was = Registry.of(newest(recorded, seq).values());
            assertThat(history.knownAt(seq).referredToBy(facts).entries())
                    .isEqualTo(was.referredToBy(facts).entries());
        }
    }

    private static Map<Identity, RegistryEntry> newest(List<RegistryHistory.Recorded> recorded, long seq) {
        Map<Identity, RegistryEntry> newest = new LinkedHashMap<>();
        for (RegistryHistory.Recorded one : recorded) {
            RegistryEntry entry = one.entry();
            if (one.seq() <= seq) {
                newest.put(new Identity(entry.getClass(), entry.code(), entry.validFrom()), entry);
            }
        }
        return newest;
    }

    private static RegistryEntry entry(Random random) {
        String code = code(random);
        LocalDate from = random.nextBoolean() ? null : LocalDate.of(2024, 1 + random.nextInt(3), 1);
        String name = Integer.toString(random.nextInt(1000));
        return switch (random.nextInt(3)) {
            case 0 -> new Department(code, name, "", "", from, null);
            case 1 -> new Post(code, name, "D", 1, from, null);
            default -> new Official(code, name, "D", from, null);
        };
    }

    private static NodeFact fact(Random random) {
        return GivenFact.of("s", code(random), "C", "n", Instant.EPOCH).by(code(random), code(random), code(random)).fact();
    }

    private static String code(Random random) {
        return "C" + random.nextInt(8);
    }
}
