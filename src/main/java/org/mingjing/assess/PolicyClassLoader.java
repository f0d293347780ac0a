package org.mingjing.assess;

import java.io.InputStream;
import java.net.URL;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The only classes that the text of a rule package can reach: values, the words of rule authors, and what the engine's
 * generated code needs. An allow-list: whatever is not named here does not exist for an author.
 */
final class PolicyClassLoader extends ClassLoader {

    private static final List<String> PACKAGES = List.of(
            "org.mingjing.assess.terms.", "org.drools.", "org.kie.", "java.lang.constant.",
            "java.math.", "java.time.", "java.util.");

    /** Parts of {@code java.util} that reach files, threads, services or randomness. */
    private static final List<String> WITHHELD = List.of(
            "java.util.ServiceLoader", "java.util.Timer", "java.util.Random", "java.util.UUID", "java.util.Scanner",
            "java.util.Formatter", "java.util.concurrent.", "java.util.jar.", "java.util.zip.", "java.util.logging.",
            "java.util.prefs.", "java.util.spi.", "java.time.Clock");

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
            "java.io.ObjectInput", "java.io.ObjectOutput", "java.io.IOException", "org.mingjing.facts.Attributes",
            "org.mingjing.facts.NodeFact", "org.mingjing.facts.FactKey");

    private final ClassLoader program;

    PolicyClassLoader() {
        super(ClassLoader.getPlatformClassLoader().getParent());
        this.program = PolicyClassLoader.class.getClassLoader();
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (allowed(name)) {
            return program.loadClass(name);
        }
        throw new ClassNotFoundException("rule packages cannot use " + name);
    }

    @Override
    public @Nullable URL getResource(String name) {
        return allowedResource(name) ? program.getResource(name) : null;
    }

    @Override
    public @Nullable InputStream getResourceAsStream(String name) {
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
        return CLASSES.contains(nested < 0 ? type : type.substring(0, nested))
                || (PACKAGES.stream().anyMatch(type::startsWith) && WITHHELD.stream().noneMatch(withheld -> withheld.endsWith(".")
                        ? type.startsWith(withheld)
                        : type.equals(withheld)));
    }
}
