package org.mingjing;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Calls and method references whose result depends on the machine: its time, chance, locale, zone or character set. */
final class ImpureAccess extends ArchCondition<JavaClass> {

    private static final Set<String> IN_ANY_FORM = Set.of(
            "java.lang.System.currentTimeMillis", "java.lang.System.nanoTime", "java.lang.System.getenv",
            "java.lang.System.getProperty", "java.lang.Math.random", "java.util.UUID.randomUUID",
            "java.util.Locale.getDefault", "java.util.TimeZone.getDefault", "java.time.ZoneId.systemDefault",
            "java.util.Calendar.getInstance", "java.lang.String.formatted");

    /** With these parameters the locale, the zone, the seed or the character set is taken from the machine. */
    private static final Set<String> IN_THIS_FORM = Set.of(
            "java.lang.String.format(java.lang.String, [Ljava.lang.Object;)",
            "java.lang.String.toLowerCase()", "java.lang.String.toUpperCase()",
            "java.lang.String.getBytes()", "java.lang.String.<init>([B)",
            "java.io.InputStreamReader.<init>(java.io.InputStream)",
            "java.io.FileReader.<init>(java.io.File)", "java.io.FileReader.<init>(java.lang.String)",
            "java.io.FileWriter.<init>(java.io.File)", "java.io.FileWriter.<init>(java.lang.String)",
            "java.time.format.DateTimeFormatter.ofPattern(java.lang.String)",
            "java.util.Date.<init>()", "java.util.Random.<init>()", "java.util.SplittableRandom.<init>()");

    private ImpureAccess() {
        super("read time, chance or a setting of the machine");
    }

    static ArchCondition<JavaClass> readSurroundings() {
        return new ImpureAccess();
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        Stream<JavaCodeUnitAccess<?>> accesses =
                Stream.concat(type.getCodeUnitCallsFromSelf().stream(), type.getCodeUnitReferencesFromSelf().stream());
        accesses.forEach(access -> events.add(
                new SimpleConditionEvent(type, isImpure(access.getTarget()), access.getDescription())));
    }

    private static boolean isImpure(CodeUnitAccessTarget target) {
        String name = target.getOwner().getName() + "." + target.getName();
        String form = name + "(" + target.getRawParameterTypes().stream()
                .map(JavaClass::getName).collect(Collectors.joining(", ")) + ")";
        boolean now = target.getOwner().getPackageName().equals("java.time") && target.getName().equals("now");
        return now || IN_ANY_FORM.contains(name) || IN_THIS_FORM.contains(form);
    }
}
