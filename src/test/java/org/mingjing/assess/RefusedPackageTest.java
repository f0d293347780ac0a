package org.mingjing.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.mingjing.engine.AssessmentFailed;
import org.mingjing.given.FixturePackages;
import org.mingjing.rules.RulePackage;

class RefusedPackageTest {

    @Test
    void a_package_that_does_not_compile_is_not_compiled_again_for_the_next_case() throws Exception {
        RulePackage rules = RulePackage.of(FixturePackages.bad(FixturePackages.BAD.resolve("feel-syntax")));
        AtomicInteger compilations = new AtomicInteger();
        try (Assessors assessors = new Assessors(1, compiling -> {
            compilations.incrementAndGet();
            return () -> { };
        })) {
            for (int cases = 0; cases < 3; cases++) {
                assertThatThrownBy(() -> assessors.of(rules)).isInstanceOf(AssessmentFailed.class)
                        .hasMessageContaining("grading.dmn:29");
            }
        }

        assertThat(compilations).hasValue(1);
    }
}
