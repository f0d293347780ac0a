package org.mingjing.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VersionOrderTest {

    private static final List<String> RISING =
            List.of("0.9", "1", "1.0", "1.0.0", "1.0.0-rc1", "1.0.0-rc2", "1.2", "1.9", "1.10", "2019-04-23", "2024-01-01", "a");

    @Test
    void versions_rise_by_their_numbers_and_not_by_their_letters() {
        List<String> versions = new ArrayList<>(RISING);
        Collections.shuffle(versions, new Random(5));
        versions.sort(VersionOrder.INSTANCE);
        assertThat(versions).isEqualTo(RISING);
    }

    @Test
    void the_order_is_total_also_between_numbers_and_words() {
        List<String> parts = List.of("1", "02", "2", "10", "9", "1a", "a", "", "1.", "1.0", "1-0", "9999999999999999999999");
        for (String a : parts) {
            for (String b : parts) {
                int order = VersionOrder.INSTANCE.compare(a, b);
                assertThat(order).as("%s, %s", a, b).isEqualTo(-VersionOrder.INSTANCE.compare(b, a));
                assertThat(order == 0).as("%s, %s", a, b).isEqualTo(a.equals(b));
                for (String c : parts) {
                    if (order < 0 && VersionOrder.INSTANCE.compare(b, c) < 0) {
                        assertThat(VersionOrder.INSTANCE.compare(a, c)).as("%s, %s, %s", a, b, c).isNegative();
                    }
                }
            }
        }
    }

    @Test
    void a_package_version_is_written_id_at_version() {
        assertThat(PackageId.parse("cn-licensing@1.0.0")).isEqualTo(new PackageId("cn-licensing", "1.0.0"));
        assertThat(new PackageId("a", "1.10")).isGreaterThan(new PackageId("a", "1.9")).isLessThan(new PackageId("b", "1.0"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cn-licensing", "@1.0.0", "cn-licensing@", ""})
    void what_does_not_name_a_version_is_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> PackageId.parse(text))
                .withMessage("'" + text + "' does not name a package version; write it as id@version.");
    }
}
