package org.mingjing.engine.reference;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The only classes that the text of a rule package can reach: values, the words of rule authors, and what the engine's
 * generated code needs. An allow-list: whatever is not named here does not exist for an author.
 */
final class PolicyClassLoader extends ClassLoader {

    /** What generated code needs of Drools, class by class. */
    static final String ENGINE_LIST = "engine-classes.txt";

    /**
     * What the compiler sees in place of the class of that name. Generated code asks {@code KieServices} for one
     * thing; the real one builds and loads whatever it is given.
     */
    static final String COMPILER_VIEW = "compiler-view/KieServices.view";

    /** By this class Drools tells whether a loader knows it; nothing can be compiled against it. */
    private static final String ENGINE_MARK = "org.drools.core.WorkingMemory";

    private static final String VIEWED = "org/kie/api/KieServices.class";

    private static final List<String> PACKAGES =
            List.of("java.lang.constant.", "java.math.", "java.time.", "java.util.function.");

    private static final Set<String> WITHHELD = Set.of("java.time.Clock", "java.time.InstantSource");

    private static final Set<String> ENGINE = engine();

    private static final Set<String> WORDS = CompilerFingerprint.CLASSES.stream().map(Class::getName)
            .filter(name -> name.startsWith("org.mingjing.words.") || name.startsWith("org.mingjing.facts."))
            .collect(Collectors.toUnmodifiableSet());

    private static final Set<String> CLASSES = Set.of(
            "java.lang.Object", "java.lang.String", "java.lang.CharSequence", "java.lang.Number",
            "java.lang.Integer", "java.lang.Long", "java.lang.Double", "java.lang.Float", "java.lang.Short",
            "java.lang.Byte", "java.lang.Character", "java.lang.Boolean", "java.lang.Math", "java.lang.Comparable",
            "java.lang.Iterable", "java.lang.Enum", "java.lang.Record", "java.lang.Exception",
            "java.lang.RuntimeException", "java.lang.Throwable", "java.lang.Error", "java.lang.Class",
            "java.lang.Override", "java.lang.Deprecated", "java.lang.SuppressWarnings",
            "java.lang.FunctionalInterface", "java.lang.Void", "java.lang.Cloneable", "java.lang.StringBuilder",
            "java.lang.annotation.Annotation", "java.lang.annotation.Retention",
            "java.lang.annotation.RetentionPolicy", "java.lang.annotation.Target",
            "java.lang.annotation.ElementType", "java.lang.invoke.LambdaMetafactory",
            "java.lang.invoke.SerializedLambda", "java.lang.invoke.MethodHandles", "java.lang.invoke.MethodHandle",
            "java.lang.invoke.MethodType", "java.lang.invoke.CallSite", "java.lang.invoke.StringConcatFactory",
            "java.lang.NullPointerException", "java.lang.IllegalArgumentException", "java.lang.ClassCastException",
            "java.lang.NumberFormatException", "java.io.Serializable", "java.io.Externalizable",
            "java.io.ObjectInput", "java.io.ObjectOutput", "java.io.IOException",
            "java.util.AbstractCollection", "java.util.AbstractList", "java.util.AbstractMap", "java.util.AbstractSet",
            "java.util.ArrayList", "java.util.Arrays", "java.util.Collection", "java.util.Collections", "java.util.Comparator",
            "java.util.Date", "java.util.Deque", "java.util.HashMap", "java.util.HashSet", "java.util.Iterator",
            "java.util.LinkedHashMap", "java.util.LinkedHashSet", "java.util.LinkedList", "java.util.List",
            "java.util.ListIterator", "java.util.Locale", "java.util.Map", "java.util.NavigableMap", "java.util.NavigableSet",
            "java.util.Objects", "java.util.Optional", "java.util.Queue", "java.util.RandomAccess", "java.util.SequencedCollection",
            "java.util.SequencedMap", "java.util.SequencedSet", "java.util.Set", "java.util.SortedMap", "java.util.SortedSet",
            "java.util.Spliterator", "java.util.TreeMap", "java.util.TreeSet", "java.util.stream.BaseStream",
            "java.util.stream.Stream");

    private final ClassLoader program;

    PolicyClassLoader() {
        super(ClassLoader.getPlatformClassLoader().getParent());
        this.program = PolicyClassLoader.class.getClassLoader();
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (allowed(name) || name.equals(ENGINE_MARK)) {
            return program.loadClass(name);
        }
        throw new ClassNotFoundException("rule packages cannot use " + name);
    }

    @Override
    public @Nullable URL getResource(String name) {
        if (VIEWED.equals(name)) {
            return PolicyClassLoader.class.getResource(COMPILER_VIEW);
        }
        return allowedResource(name) ? program.getResource(name) : null;
    }

    @Override
    public @Nullable InputStream getResourceAsStream(String name) {
        if (VIEWED.equals(name)) {
            return PolicyClassLoader.class.getResourceAsStream(COMPILER_VIEW);
        }
        return allowedResource(name) ? program.getResourceAsStream(name) : null;
    }

    private static boolean allowedResource(String name) {
        if (!name.endsWith(".class")) {
            return name.startsWith("META-INF/") || name.startsWith("org/kie/") || name.startsWith("org/drools/");
        }
        String type = name.substring(0, name.length() - ".class".length()).replace('/', '.');
        return allowed(type);
    }

    private static boolean allowed(String type) {
        int nested = type.indexOf('$');
        String outer = nested < 0 ? type : type.substring(0, nested);
        return CLASSES.contains(outer) || WORDS.contains(outer) || ENGINE.contains(type)
                || PACKAGES.stream().anyMatch(type::startsWith) && !WITHHELD.contains(outer);
    }

    private static Set<String> engine() {
        try (InputStream in = PolicyClassLoader.class.getResourceAsStream(ENGINE_LIST)) {
            if (in == null) {
                throw new IllegalStateException("The program lacks " + ENGINE_LIST + "; install it again.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new IllegalStateException("The program's own " + ENGINE_LIST + " cannot be read; install it again.", e);
        }
    }
}
