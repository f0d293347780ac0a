package org.mingjing.drivers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingjing.assess.Assessors;
import org.mingjing.rules.PackageSource;
import org.mingjing.rules.RulePackage;

/** What cannot be made ready is told before the service says that it is ready, and keeps nothing else from being made so. */
class WarmUpTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "java.lang.StackOverflowError, the program failed on it",
        "java.lang.IllegalStateException, the program failed on it",
        "java.lang.NoClassDefFoundError, the program failed on it",
        "java.lang.OutOfMemoryError, it takes more memory than the program has"})
    void a_package_on_which_the_program_fails_is_named_and_the_next_is_compiled(String thrown, String why) throws Exception {
        Throwable failure = (Throwable) Class.forName(thrown).getConstructor().newInstance();
        RulePackage next = version("1.0.1");
        try (Assessors assessors = new Assessors(2, rules -> {
            if (!rules.equals(next)) {
                throwIt(failure);
            }
            return () -> { };
        })) {
            WarmUp warmUp = WarmUp.start(List.of(version("1.0.0"), next), assessors);

            assertThat(warmUp.await()).extracting(Object::toString).containsExactly("Package good@1.0.0 could not be made ready: " + why
                    + ". Its cases are not assessed.");
            assertThat(assessors.alive()).isOne();
        }
    }

    @Test
    void a_package_that_does_not_compile_is_told_as_a_check_would_tell_it() throws Exception {
        RulePackage wrong = PackageSource.read(SmallPackage.write(folder, "1.0.0", "2024-01-01")
                .with("grading.dmn", "<text>10</text>", "<text>[1..</text>").folder());
        try (Assessors assessors = new Assessors(2)) {
            assertThat(WarmUp.start(List.of(wrong), assessors).await()).singleElement().asString()
                    .startsWith("Package good@1.0.0 is refused:\ngrading.dmn:");
        }
    }

    @Test
    void drafts_are_left_to_the_process_that_tries_them() throws Exception {
        RulePackage draft = PackageSource.read(SmallPackage.write(folder, "1.0.0", "2024-01-01", "state: draft").folder());
        try (Assessors assessors = new Assessors(2)) {
            assertThat(WarmUp.start(List.of(draft), assessors).await()).isEmpty();
            assertThat(assessors.alive()).isZero();
        }
    }

    @Test
    void one_that_is_stopped_finishes_the_package_under_way_and_begins_no_other() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        try (Assessors assessors = new Assessors(2, rules -> {
            begun.countDown();
            awaitIt(goOn);
            return () -> { };
        })) {
            WarmUp warmUp = WarmUp.start(List.of(version("1.0.0"), version("1.0.1")), assessors);
            begun.await();
            Thread stopper = new Thread(warmUp::stop);
            stopper.start();
            while (stopper.getState() != Thread.State.WAITING) {
                Thread.sleep(5);
            }
            goOn.countDown();
            stopper.join();

            assertThat(assessors.alive()).isOne();
        }
    }

    private RulePackage version(String version) throws Exception {
        return PackageSource.read(SmallPackage.write(folder, version, "2024-01-01").folder());
    }

    private static void throwIt(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) failure;
    }

    private static void awaitIt(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
