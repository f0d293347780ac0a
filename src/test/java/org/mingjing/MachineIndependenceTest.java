package org.mingjing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Calendar;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;

/** The same inputs give the same bytes on every machine: nothing asks for its locale, encoding or time zone. */
class MachineIndependenceTest {

    /** Calls that take the machine's own where another form of them is told which. */
    private static final List<String> TAKEN_FROM_THE_MACHINE = List.of(
            "java.lang.String.toLowerCase()", "java.lang.String.toUpperCase()",
            "java.lang.String.format(java.lang.String, [Ljava.lang.Object;)",
            "java.lang.String.formatted([Ljava.lang.Object;)",
            "java.lang.String.getBytes()", "java.lang.String.<init>([B)", "java.lang.String.<init>([B, int, int)",
            "java.io.PrintStream.printf(java.lang.String, [Ljava.lang.Object;)",
            "java.io.PrintStream.format(java.lang.String, [Ljava.lang.Object;)",
            "java.io.PrintWriter.printf(java.lang.String, [Ljava.lang.Object;)",
            "java.io.PrintWriter.format(java.lang.String, [Ljava.lang.Object;)",
            "java.io.InputStreamReader.<init>(java.io.InputStream)", "java.io.OutputStreamWriter.<init>(java.io.OutputStream)",
            "java.io.FileReader.<init>(java.io.File)", "java.io.FileReader.<init>(java.lang.String)",
            "java.io.FileWriter.<init>(java.io.File)", "java.io.FileWriter.<init>(java.lang.String)",
            "java.io.PrintStream.<init>(java.io.OutputStream)", "java.io.PrintWriter.<init>(java.io.OutputStream)",
            "java.io.ByteArrayOutputStream.toString()",
            "java.nio.charset.Charset.defaultCharset()",
            "java.util.Scanner.<init>(java.io.InputStream)", "java.util.Formatter.<init>()",
            "java.util.Locale.getDefault()", "java.util.TimeZone.getDefault()", "java.util.Calendar.getInstance()",
            "java.time.ZoneId.systemDefault()", "java.time.LocalDate.now()", "java.time.LocalDateTime.now()",
            "java.time.ZonedDateTime.now()", "java.time.OffsetDateTime.now()",
            "java.time.format.DateTimeFormatter.ofPattern(java.lang.String)",
            "java.time.format.DateTimeFormatterBuilder.toFormatter()",
            "java.text.NumberFormat.getInstance()", "java.text.DecimalFormat.<init>(java.lang.String)",
            "java.text.SimpleDateFormat.<init>(java.lang.String)", "java.text.Collator.getInstance()",
            "java.text.MessageFormat.format(java.lang.String, [Ljava.lang.Object;)");

    private static final DescribedPredicate<JavaCall<?>> TAKES_THE_MACHINES = DescribedPredicate.describe(
            "takes the machine's own", call -> TAKEN_FROM_THE_MACHINE.contains(call.getTarget().getFullName()));

    /** The one class that asks in which language to speak to the person at the machine. */
    private static final String ASKS_FOR_THE_LANGUAGE = "org.mingjing.cli.ChosenLanguage";

    @Test
    void nothing_takes_locale_encoding_or_time_zone_from_the_machine() {
        noClasses().that().doNotHaveFullyQualifiedName(ASKS_FOR_THE_LANGUAGE)
                .should().callCodeUnitWhere(TAKES_THE_MACHINES).check(Production.CLASSES);
    }

    @Test
    void such_calls_are_seen() {
        var violations = noClasses().should().callCodeUnitWhere(TAKES_THE_MACHINES)
                .evaluate(new ClassFileImporter().importClasses(Careless.class))
                .getFailureReport().getDetails();
        assertThat(violations).hasSize(9);
    }

    /** What must be found, one of each sort. */
    private static final class Careless {

        Object all(PrintStream stream, PrintWriter writer) {
            stream.printf("%d", 1);
            writer.printf("%d", 1);
            return List.of("I".toLowerCase(), String.format("%d", 1), "%d".formatted(1), "x".getBytes(),
                    ZoneId.systemDefault(), DateTimeFormatter.ofPattern("HH"), Charset.defaultCharset(),
                    "not counted".toLowerCase(Locale.ROOT), TimeZone.getTimeZone("UTC"), Calendar.class);
        }
    }
}
