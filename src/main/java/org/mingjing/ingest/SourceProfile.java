package org.mingjing.ingest;

import java.nio.charset.Charset;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mingjing.yaml.YamlFaults;

/**
 * How one source becomes facts: its format, charset, time zone, and which of its values make which fields.
 *
 * <p>Immutable. Written as YAML; all keys are in {@code docs/reference/source-profile.md}.
 */
public final class SourceProfile {

    private final String name;
    private final String title;
    private final Set<SourceFormat> formats;
    private final Charset charset;
    private final char delimiter;
    private final @Nullable FactMapping mapping;
    private final @Nullable DeclaredTypes types;

    SourceProfile(
            String name,
            String title,
            Set<SourceFormat> formats,
            Charset charset,
            char delimiter,
            @Nullable FactMapping mapping,
            @Nullable DeclaredTypes types) {
        this.name = name;
        this.title = title;
        this.formats = formats.isEmpty() ? EnumSet.noneOf(SourceFormat.class) : EnumSet.copyOf(formats);
        this.charset = charset;
        this.delimiter = delimiter;
        this.mapping = mapping;
        this.types = types;
    }

    /**
     * A profile by its built-in name, or by the path of a YAML file.
     *
     * @throws IllegalArgumentException with a sentence that lists the built-in names, if there is neither
     * @throws YamlFaults with every fault of the file
     */
    public static SourceProfile named(String nameOrPath) {
        return NamedProfiles.read(nameOrPath);
    }

    /**
     * A built-in profile; for callers that must not name files of this machine.
     *
     * @throws IllegalArgumentException with a sentence that lists the built-in names, if there is none of that name
     */
    public static SourceProfile builtIn(String name) {
        return NamedProfiles.builtIn(name);
    }

    /**
     * Reads a profile.
     *
     * @param origin the file's name, for messages
     * @throws YamlFaults with every fault found, each with file and line
     */
    public static SourceProfile parse(String yaml, String origin) {
        return ProfileFile.read(yaml, origin);
    }

    /** The names of the built-in profiles. */
    public static Set<String> builtInNames() {
        return Set.copyOf(NamedProfiles.BUILT_IN);
    }

    /** The attributes that the built-in profiles of some sources give facts by name; other sources and attributes are left out. */
    public static Set<String> attributesOfBuiltIn(Set<String> sources) {
        Set<String> attributes = new TreeSet<>();
        for (String source : sources) {
            FactMapping mapping = NamedProfiles.BUILT_IN.contains(source) ? NamedProfiles.builtIn(source).mapping : null;
            attributes.addAll(mapping == null ? Set.of() : mapping.attributeNames());
        }
        return attributes;
    }

    /**
     * The same source in another of the forms that hold facts as they are.
     *
     * @throws IllegalStateException if this source is mapped, or the form needs a mapping
     */
    public SourceProfile in(SourceFormat format) {
        if (mapping != null || !SourceFormat.OWN.contains(format)) {
            throw new IllegalStateException("source '" + name + "' cannot be read as " + format.code());
        }
        return new SourceProfile(name, title, EnumSet.of(format), charset, delimiter, null, types);
    }

    /** The name of the source, under which its facts are kept. */
    public String name() {
        return name;
    }

    /** Its title in Chinese and in English. */
    public String title() {
        return title;
    }

    Set<SourceFormat> formats() {
        return formats;
    }

    Charset charset() {
        return charset;
    }

    char delimiter() {
        return delimiter;
    }

    /** Whether ids of facts are made of their case and their place there. */
    boolean namesByPlace() {
        return mapping != null && mapping.namesByPlace();
    }

    /** The types declared for attributes of facts in the project's own form, null if none are. */
    @Nullable DeclaredTypes types() {
        return types;
    }

    /** The mapping; only a source of the project's own format has none. */
    FactMapping mapping() {
        if (mapping == null) {
            throw new IllegalStateException("source '" + name + "' sends facts as they are");
        }
        return mapping;
    }
}
