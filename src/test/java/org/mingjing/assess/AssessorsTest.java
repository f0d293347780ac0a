package org.mingjing.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingjing.given.Facts.at;
import static org.mingjing.given.Facts.fact;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.mingjing.facts.CaseFile;
import org.mingjing.facts.Registry;
import org.mingjing.given.FixturePackages;
import org.mingjing.rules.RulePackage;

/** Several versions of a package are compiled and alive at once, and used by several threads. */
class AssessorsTest {

    private static final int THREADS = 4;
    private static final int ROUNDS = 60;
    private static final Instant AS_OF = at("2024-03-29T09:00:00+08:00");
    private static final CaseFile RECEIVED = CaseFile.of("C1",
            List.of(fact("county", "C1", "f1", "receipt", "2024-03-04T09:00:00+08:00", "o1", Map.of())), Registry.empty());

    /** The good package with another limit, so that each version gives another answer. */
    private static RulePackage limit(int days) throws IOException {
        Map<String, String> files = FixturePackages.good();
        files.computeIfPresent("package.yaml", (name, text) -> text.replace("1.0.0", "1." + days));
        files.computeIfPresent("limits.dmn", (name, text) -> text.replace("<text>10</text>", "<text>" + days + "</text>"));
        return RulePackage.of(files);
    }

    private static String assessed(Assessor assessor) {
        return AssessmentJson.write(assessor.assess(RECEIVED, AS_OF));
    }

    @Test
    void while_one_package_is_compiled_the_others_are_given_and_it_is_compiled_once() throws Exception {
        RulePackage slow = limit(5);
        RulePackage ready = limit(6);
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        AtomicInteger compilations = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try (Assessors assessors = new Assessors(4, rules -> {
            if (rules.equals(slow)) {
                compilations.incrementAndGet();
                begun.countDown();
                await(go);
            }
            return () -> { };
        })) {
            assessed(assessors.of(ready));
            Future<String> first = threads.submit(() -> assessed(assessors.of(slow)));
            await(begun);
            Future<String> second = threads.submit(() -> assessed(assessors.of(slow)));

            assertThat(assessed(assessors.of(ready))).as("while the other is being compiled").isNotEmpty();

            go.countDown();
            assertThat(first.get()).isEqualTo(second.get());
            assertThat(compilations).hasValue(1);
        } finally {
            threads.shutdownNow();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void a_package_is_compiled_once_and_beyond_the_bound_the_longest_unused_is_compiled_again() throws IOException {
        AtomicInteger compilations = new AtomicInteger();
        try (Assessors assessors = new Assessors(2, rules -> {
            compilations.incrementAndGet();
            return () -> { };
        })) {
            String five = assessed(assessors.of(limit(5)));
            String six = assessed(assessors.of(limit(6)));
            assertThat(assessed(assessors.of(limit(5)))).isEqualTo(five).isNotEqualTo(six);
            assertThat(compilations).hasValue(2);
            assessed(assessors.of(limit(7)));
            assertThat(assessors.alive()).isEqualTo(2);
            assertThat(assessed(assessors.of(limit(5)))).isEqualTo(five);
            assertThat(compilations).hasValue(3);
            assertThat(assessed(assessors.of(limit(6)))).isEqualTo(six);
            assertThat(compilations).hasValue(4);
        }
    }

    @Test
    void an_assessor_in_hand_can_be_used_after_its_package_was_evicted() throws IOException {
        try (Assessors assessors = new Assessors(1)) {
            Assessor five = assessors.of(limit(5));
            String before = assessed(five);
            assessors.of(limit(6));
            assertThat(assessed(five)).isEqualTo(before);
        }
    }

    @Test
    void threads_that_evict_each_others_packages_still_get_the_same_bytes() throws Exception {
        List<RulePackage> versions = List.of(limit(5), limit(6), limit(7));
        List<String> expected = new ArrayList<>();
        try (Assessors assessors = new Assessors(3)) {
            versions.forEach(rules -> expected.add(assessed(assessors.of(rules))));
        }
        try (Assessors assessors = new Assessors(2)) {
            List<List<String>> all = together(thread -> {
                List<String> given = new ArrayList<>();
                for (int round = 0; round < ROUNDS / 6; round++) {
                    for (int i = 0; i < versions.size(); i++) {
                        given.add(assessed(assessors.of(versions.get((thread + i) % versions.size()))));
                    }
                }
                return given;
            });
            for (int thread = 0; thread < THREADS; thread++) {
                for (int i = 0; i < all.get(thread).size(); i++) {
                    assertThat(all.get(thread).get(i)).isEqualTo(expected.get((thread + i) % versions.size()));
                }
            }
            assertThat(assessors.alive()).isEqualTo(2);
        }
    }

    @Test
    void threads_that_share_a_package_get_the_same_bytes() throws Exception {
        try (Assessors assessors = new Assessors(1)) {
            Assessor assessor = assessors.of(limit(5));
            String alone = assessed(assessor);
            List<List<String>> all = together(thread -> {
                List<String> given = new ArrayList<>();
                for (int round = 0; round < ROUNDS; round++) {
                    given.add(assessed(assessor));
                }
                return given;
            });
            assertThat(all).allSatisfy(given -> assertThat(given).hasSize(ROUNDS).containsOnly(alone));
        }
    }

    private interface OfThread<T> {
        T by(int thread) throws Exception;
    }

    private static <T> List<T> together(OfThread<T> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<T>> tasks = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                int thread = i;
                tasks.add(() -> work.by(thread));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> future : threads.invokeAll(tasks)) {
                results.add(future.get());
            }
            return results;
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void mvel_which_would_run_any_code_is_not_on_the_class_path() {
        ClassLoader loader = getClass().getClassLoader();
        assertThat(loader.getResource("org/kie/api/KieServices.class")).isNotNull();
        assertThat(loader.getResource("org/mvel2/MVEL.class")).isNull();
        assertThat(loader.getResource("org/drools/mvel/MVELDialectRuntimeData.class")).isNull();
    }
}
