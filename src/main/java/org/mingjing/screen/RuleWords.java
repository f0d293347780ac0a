package org.mingjing.screen;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.mingjing.texts.Names;
import org.mingjing.texts.Sentence;
import org.mingjing.words.CaseView;
import org.mingjing.words.Milestone;
import org.mingjing.words.ProcedureNode;
import org.mingjing.words.Report;
import org.mingjing.words.Row;
import org.mingjing.words.Step;

/** The words of rule authors: types, their properties and questions, and what a report can be told. */
final class RuleWords {

    private static final Map<String, Class<?>> TYPES = new TreeMap<>(Map.of("CaseView", CaseView.class, "Step", Step.class,
            "Row", Row.class, "Milestone", Milestone.class, "ProcedureNode", ProcedureNode.class));

    /** What a word may give; whatever is made of other things would lead out of the vocabulary. */
    private static final Set<Class<?>> GIVEN = Set.of(String.class, BigDecimal.class, Instant.class, LocalDate.class,
            int.class, long.class, boolean.class, Step.class);

    /** Methods that stand for words of authors in compiled rules and are not words themselves. */
    private static final Set<String> OF_THE_COMPILER = Set.of("precedes", "follows");

    private RuleWords() {}

    /** Whether a word of a rule, be it a name, a variable or a number, may hold the character. */
    static boolean isWordPart(int character) {
        return character == '$' || character == '_' || Names.isLetterOrDigit(character);
    }

    static Set<String> typeNames() {
        return TYPES.keySet();
    }

    static Optional<Class<?>> type(String name) {
        return Optional.ofNullable(TYPES.get(name));
    }

    /** What a property such as {@code node} gives. */
    static Optional<Class<?>> property(Class<?> type, String name) {
        return questions(type).filter(method -> method.getParameterCount() == 0 && propertyOf(method).equals(name))
                .<Class<?>>map(Method::getReturnType).findFirst();
    }

    /** A question such as {@code text("result")}. */
    static Optional<Method> question(Class<?> type, String name) {
        return questions(type).filter(method -> method.getName().equals(name)).findFirst();
    }

    /** What is wrong with what a word is given in brackets, empty if nothing is. */
    static Optional<Sentence> misgiven(Method method, List<Class<?>> given) {
        Class<?>[] wanted = method.getParameterTypes();
        for (int i = 0; i < wanted.length && i < given.size(); i++) {
            if (!ValueKind.fits(given.get(i), wanted[i])) {
                return Optional.of(Sentence.of("screen.word-given", method.getName(), ValueKind.of(given.get(i)).words(),
                        ValueKind.of(wanted[i]).words()));
            }
        }
        return wanted.length == given.size() ? Optional.empty()
                : Optional.of(Sentence.of("screen.word-values", method.getName(), wanted.length, given.size()));
    }

    /** All that can be asked of a type, for messages. */
    static Collection<String> offered(Class<?> type) {
        Set<String> names = new TreeSet<>();
        questions(type).forEach(method -> names.add(method.getParameterCount() > 0
                ? method.getName() + "(…)"
                : propertyOf(method).isEmpty() ? method.getName() + "()" : propertyOf(method)));
        return names;
    }

    private static Stream<Method> questions(Class<?> type) {
        return TYPES.containsValue(type)
                ? Arrays.stream(type.getMethods()).filter(method -> method.getDeclaringClass() != Object.class
                        && !OF_THE_COMPILER.contains(method.getName())
                        && !Modifier.isStatic(method.getModifiers()) && GIVEN.contains(method.getReturnType()))
                : Stream.empty();
    }

    private static String propertyOf(Method method) {
        String name = method.getName();
        int prefix = name.startsWith("get") ? 3 : name.startsWith("is") ? 2 : name.length();
        return prefix == name.length() ? "" : Character.toLowerCase(name.charAt(prefix)) + name.substring(prefix + 1);
    }

    /** What a report can be told, such as {@code on} and {@code measure}. */
    static Set<String> tellings() {
        Set<String> names = new TreeSet<>();
        Arrays.stream(Report.class.getMethods()).filter(method -> method.getReturnType() == Report.class)
                .forEach(method -> names.add(method.getName()));
        return names;
    }

    /** What is wrong with a telling such as {@code on($step)}, empty if nothing is or there is no such word. */
    static Optional<Sentence> mistold(String name, List<Class<?>> given) {
        List<Method> tellings = Arrays.stream(Report.class.getMethods())
                .filter(method -> method.getReturnType() == Report.class && method.getName().equals(name)).toList();
        List<Sentence> faults = tellings.stream().flatMap(method -> misgiven(method, given).stream())
                .sorted(Comparator.comparing(Sentence::toString)).toList();
        return faults.size() < tellings.size() ? Optional.empty() : faults.stream().findFirst();
    }

    /** Accumulate functions that end and have no effect. */
    static List<String> functions() {
        return List.of("average", "count", "max", "min", "sum");
    }
}
