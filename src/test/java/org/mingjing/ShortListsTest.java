package org.mingjing;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** A list of parameters that is too long to read at a call is a few records, each with a name. */
class ShortListsTest {

    private static final int PARAMETERS_MAX = 11;

    @Test
    void no_list_of_parameters_is_longer_than_a_reader_can_follow() {
        Set<String> tooLong = new TreeSet<>();
        int seen = 0;
        for (JavaClass type : Production.CLASSES) {
            for (JavaCodeUnit unit : type.getCodeUnits()) {
                seen++;
                if (unit.getParameters().size() > PARAMETERS_MAX) {
                    tooLong.add(unit.getFullName());
                }
            }
        }
        assertThat(seen).isGreaterThan(3_000);
        assertThat(tooLong).isEmpty();
    }
}
