package org.mingjing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** The watch over the core can see: each of these examples is noticed, and their harmless likes are not. */
class ImpureAccessTest {

    static final class CallsNow {
        Instant read() {
            return Instant.now();
        }
    }

    static final class RefersToNow {
        Supplier<Instant> read() {
            return Instant::now;
        }
    }

    static final class FormatsByLocaleOfTheMachine {
        String read(int number) {
            return String.format("%,d", number) + "I".toLowerCase();
        }
    }

    static final class NamesItsLocale {
        String read(int number) {
            return String.format(Locale.ROOT, "%,d", number) + "I".toLowerCase(Locale.ROOT);
        }
    }

    @Test
    void a_call_of_now_is_noticed() {
        assertThat(violations(CallsNow.class)).isEqualTo(1);
    }

    @Test
    void a_reference_to_now_is_noticed() {
        assertThat(violations(RefersToNow.class)).isEqualTo(1);
    }

    @Test
    void the_locale_of_the_machine_is_noticed() {
        assertThat(violations(FormatsByLocaleOfTheMachine.class)).isEqualTo(2);
    }

    @Test
    void a_named_locale_is_no_fault() {
        assertThat(violations(NamesItsLocale.class)).isZero();
    }

    private static int violations(Class<?> example) {
        return noClasses().should(ImpureAccess.readSurroundings())
                .evaluate(new ClassFileImporter().importClasses(example))
                .getFailureReport().getDetails().size();
    }
}
