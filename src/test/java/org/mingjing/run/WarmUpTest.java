package org.mingjing.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.mingjing.assess.Assessors;
import org.mingjing.rules.PackageSource;
import org.mingjing.rules.RulePackage;

/** What is compiled beside other work ends with it: a home that was closed is not written to. */
class WarmUpTest {

    private final List<RulePackage> packages = PackageSource.builtIn();
    private final List<String> compiled = new ArrayList<>();

    @Test
    void every_package_in_use_is_compiled() {
        try (Assessors assessors = new Assessors(10, rules -> () -> compiled.add(rules.hash()))) {
            assertThat(WarmUp.start(packages, assessors).await()).isEmpty();
        }
        assertThat(compiled).hasSizeGreaterThan(1);
    }

    @Test
    void once_stopped_the_package_under_way_is_finished_and_no_other_begun() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch stopping = new CountDownLatch(1);
        try (Assessors assessors = new Assessors(10, rules -> {
            begun.countDown();
            await(stopping);
            return () -> compiled.add(rules.hash());
        })) {
            WarmUp warmUp = WarmUp.start(packages, assessors);
            begun.await();
            Thread stopper = new Thread(warmUp::stop);
            stopper.start();
            while (stopper.getState() != Thread.State.WAITING) {
                Thread.onSpinWait();
            }
            stopping.countDown();
            stopper.join();
            assertThat(compiled).hasSize(1);
            warmUp.await();
            assertThat(compiled).hasSize(1);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
